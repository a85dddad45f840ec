import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateSupplierRequest, Supplier } from "../../contracts/admin-parts"
import { recordChanges, type ChangeActor } from "../../lib/catalogue/record-changes"
import { newId } from "../../lib/new-id"
import { readSupplier } from "../../lib/parts/read-suppliers"
import { inTransaction } from "../../lib/unit-of-work"
import { lockSuppliers, refuseKnownName } from "./supplier-change"

export interface CreateSupplierInput {
  request: CreateSupplierRequest
  actor: ChangeActor
}

/** Adds a supplier; refuses a name that is taken with 409 `supplier_exists`. */
export const createSupplier = async (
  container: MedusaContainer,
  { request, actor }: CreateSupplierInput
): Promise<Supplier> =>
  inTransaction(container, async (trx) => {
    await lockSuppliers(trx)
    await refuseKnownName(trx, request.name, null)
    const id = newId("supp")
    await trx("supplier").insert({ id, ...request })
    await recordChanges(trx, actor, [
      { entity: "supplier", entity_id: id, action: "created", before: {}, after: request },
    ])
    return readSupplier(trx, id)
  })

const createSupplierStep = createStep(
  "create-supplier-step",
  async (input: CreateSupplierInput, { container }) =>
    new StepResponse(await createSupplier(container, input))
)

export const createSupplierWorkflow = createWorkflow(
  "create-supplier",
  (input: WorkflowData<CreateSupplierInput>) => new WorkflowResponse(createSupplierStep(input))
)
