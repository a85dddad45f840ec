import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { UpdatePartRequest } from "../../contracts/admin-parts"
import { fromMajor } from "../../domain/shared/money"
import type { ChangeActor } from "../../lib/catalogue/record-changes"
import { ApiError } from "../../lib/errors"
import { inTransaction } from "../../lib/unit-of-work"
import { fieldsOf, lockPart, type PartFields, type PartState } from "./part-state"
import { keepSupplier } from "./supplier-change"
import { writeParts } from "./write-parts"

export interface UpdatePartInput {
  id: string
  request: UpdatePartRequest
  actor: ChangeActor
}

function changedFields(state: PartState, request: UpdatePartRequest): PartFields {
  const { updated_at: _, cost, ...fields } = request
  const known = fieldsOf(state)
  const cost_minor = cost === undefined ? known.cost_minor : fromMajor(cost, state.cost_currency)
  // a cost that the owner confirms as it is does not follow the rules any more either
  const cost_source = cost === undefined ? known.cost_source : "owner"
  return { ...known, ...fields, cost_minor, cost_source }
}

/**
 * Changes what the shop knows of a part. Refuses with 404 `part_not_found`, 404 `supplier_not_found`
 * or 409 `stale_version`.
 */
export const updatePart = async (
  container: MedusaContainer,
  { id, request, actor }: UpdatePartInput
): Promise<void> =>
  inTransaction(container, async (trx) => {
    const state = await lockPart(trx, id)
    if (request.updated_at && request.updated_at !== state.updated_at.toISOString())
      throw new ApiError(409, "stale_version", "Somebody else has changed this part since")
    if (request.supplier_id) await keepSupplier(trx, request.supplier_id)
    await writeParts(trx, actor, [{ state, after: changedFields(state, request) }])
  })

const updatePartStep = createStep(
  "update-part-step",
  async (input: UpdatePartInput, { container }) => {
    await updatePart(container, input)
    return new StepResponse({ id: input.id })
  }
)

export const updatePartWorkflow = createWorkflow(
  "update-part",
  (input: WorkflowData<UpdatePartInput>) => new WorkflowResponse(updatePartStep(input))
)
