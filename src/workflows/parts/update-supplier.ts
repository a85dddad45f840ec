import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Supplier, UpdateSupplierRequest } from "../../contracts/admin-parts"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { differences } from "../../lib/parts/differences"
import { readSupplier } from "../../lib/parts/read-suppliers"
import { inTransaction } from "../../lib/unit-of-work"
import { lockSuppliers, refuseKnownName } from "./supplier-change"

export interface UpdateSupplierInput {
  id: string
  request: UpdateSupplierRequest
  actor: ChangeActor
}

/** Changes a supplier; 404 `supplier_not_found`, 409 `supplier_exists` for a name that is taken. */
export const updateSupplier = async (
  container: MedusaContainer,
  { id, request, actor }: UpdateSupplierInput
): Promise<Supplier> =>
  inTransaction(container, async (trx) => {
    await lockSuppliers(trx)
    const known = await readSupplier(trx, id)
    if (request.name !== undefined) await refuseKnownName(trx, request.name, id)
    const found = differences({ ...known }, { ...request })
    if (!found) return known
    await trx("supplier")
      .where({ id })
      .update({ ...found.after, updated_at: trx.fn.now() })
    await recordChanges(trx, actor, [
      { entity: "supplier", entity_id: id, action: "edited", ...found },
    ])
    return readSupplier(trx, id)
  })

const updateSupplierStep = createStep(
  "update-supplier-step",
  async (input: UpdateSupplierInput, { container }) =>
    new StepResponse(await updateSupplier(container, input))
)

export const updateSupplierWorkflow = createWorkflow(
  "update-supplier",
  (input: WorkflowData<UpdateSupplierInput>) => new WorkflowResponse(updateSupplierStep(input))
)
