import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { ApiError } from "../../lib/errors"
import { readSupplier } from "../../lib/parts/read-suppliers"
import { inTransaction } from "../../lib/unit-of-work"
import { lockSuppliers } from "./supplier-change"

export interface DeleteSupplierInput {
  id: string
  actor: ChangeActor
}

/** Removes a supplier that no part is bought from; 404 `supplier_not_found`, 409 `supplier_in_use`. */
export const deleteSupplier = async (
  container: MedusaContainer,
  { id, actor }: DeleteSupplierInput
): Promise<void> =>
  inTransaction(container, async (trx) => {
    await lockSuppliers(trx)
    // waits for whoever gives a part this supplier, and the other way round
    await trx("supplier").where({ id }).forUpdate().select("id")
    const supplier = await readSupplier(trx, id)
    if (supplier.part_count > 0)
      throw new ApiError(409, "supplier_in_use", "Parts are bought from this supplier", [
        { field: "id", message: `${supplier.part_count} parts have this supplier` },
      ])
    await trx("supplier").where({ id }).update({ deleted_at: trx.fn.now() })
    await recordChanges(trx, actor, [
      {
        entity: "supplier",
        entity_id: id,
        action: "deleted",
        before: { name: supplier.name },
        after: {},
      },
    ])
  })

const deleteSupplierStep = createStep(
  "delete-supplier-step",
  async (input: DeleteSupplierInput, { container }) => {
    await deleteSupplier(container, input)
    return new StepResponse({ id: input.id })
  }
)

export const deleteSupplierWorkflow = createWorkflow(
  "delete-supplier",
  (input: WorkflowData<DeleteSupplierInput>) => new WorkflowResponse(deleteSupplierStep(input))
)
