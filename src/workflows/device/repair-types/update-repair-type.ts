import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateRepairTypeRequest } from "../../../contracts/admin-repair-types"
import { readAdminRepairType } from "../../../lib/catalogue/admin-repair-types"
import type { ChangeActor } from "../../../lib/catalogue/record-changes"
import { ApiError } from "../../../lib/errors"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import { lockRepairType } from "./repair-type-fields"
import { changeRepairType } from "./write-repair-type"

export interface UpdateRepairTypeInput {
  code: string
  request: UpdateRepairTypeRequest
  actor: ChangeActor
}

/**
 * Changes a service; from then on it is the owner's, and no load of the catalogue changes it. Refuses
 * with 404 `repair_type_not_found`, 409 `stale_version` or 409 `repair_type_name_taken`.
 *
 * @returns how many offers were made
 */
export const updateRepairType = async (
  container: MedusaContainer,
  { code, request, actor }: UpdateRepairTypeInput
): Promise<number> =>
  inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    await lockRepairType(trx, code)
    const before = await readAdminRepairType(trx, code)
    const { updated_at, ...changes } = request
    if (updated_at && updated_at !== before.updated_at)
      throw new ApiError(409, "stale_version", "Somebody else has changed this repair type since")
    return changeRepairType(trx, actor, { code, before, after: { ...before, ...changes } })
  })

const updateRepairTypeStep = createStep(
  "update-repair-type-step",
  async (input: UpdateRepairTypeInput, { container }) =>
    new StepResponse(await updateRepairType(container, input))
)

export const updateRepairTypeWorkflow = createWorkflow(
  "update-repair-type",
  (input: WorkflowData<UpdateRepairTypeInput>) => new WorkflowResponse(updateRepairTypeStep(input))
)
