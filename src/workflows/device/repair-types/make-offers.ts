import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { readAdminRepairType } from "../../../lib/catalogue/admin-repair-types"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import { loadMissingOffers } from "./load-offers"

/**
 * Makes the offers of a service that are missing, for instance after a parts cost was added to the
 * price rules; safe to repeat. Refuses with 404 `repair_type_not_found`.
 *
 * @returns how many offers were made
 */
export const makeOffers = async (container: MedusaContainer, code: string): Promise<number> =>
  inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    await readAdminRepairType(trx, code)
    return loadMissingOffers(trx, code)
  })

const makeOffersStep = createStep(
  "make-offers-step",
  async ({ code }: { code: string }, { container }) =>
    new StepResponse(await makeOffers(container, code))
)

export const makeOffersWorkflow = createWorkflow(
  "make-offers",
  (input: WorkflowData<{ code: string }>) => new WorkflowResponse(makeOffersStep(input))
)
