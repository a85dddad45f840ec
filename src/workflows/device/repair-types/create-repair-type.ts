import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreateRepairTypeRequest } from "../../../contracts/admin-repair-types"
import type { ChangeActor } from "../../../lib/catalogue/record-changes"
import { ApiError } from "../../../lib/errors"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import { addRepairType } from "./write-repair-type"

export interface CreateRepairTypeInput {
  request: CreateRepairTypeRequest
  actor: ChangeActor
}

/** The place after all others. */
export async function nextPosition(trx: Knex.Transaction): Promise<number> {
  const { rows } = await trx.raw<{ rows: { next: number }[] }>(
    `select coalesce(max(position) + 1, 0)::int as next from repair_type`
  )
  return rows[0].next
}

/**
 * Adds a service of the shop's own and makes its offers where the price rules give a price. Refuses
 * with 409 `repair_type_exists`, also for the code of one that is off sale, or 409
 * `repair_type_name_taken`.
 *
 * @returns how many offers were made
 */
export const createRepairType = async (
  container: MedusaContainer,
  { request, actor }: CreateRepairTypeInput
): Promise<number> =>
  inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    const { code, ...fields } = request
    const known: unknown = await trx("repair_type").where({ id: code }).first("id")
    if (known)
      throw new ApiError(409, "repair_type_exists", "There is a repair type with this code", [
        { field: "code", message: "Used by another repair type" },
      ])
    const position = fields.position ?? (await nextPosition(trx))
    return addRepairType(trx, actor, code, { ...fields, position, is_on_sale: true })
  })

const createRepairTypeStep = createStep(
  "create-repair-type-step",
  async (input: CreateRepairTypeInput, { container }) =>
    new StepResponse(await createRepairType(container, input))
)

export const createRepairTypeWorkflow = createWorkflow(
  "create-repair-type",
  (input: WorkflowData<CreateRepairTypeInput>) => new WorkflowResponse(createRepairTypeStep(input))
)
