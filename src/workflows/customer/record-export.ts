import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { newId } from "../../lib/new-id"
import { inTransaction } from "../../lib/unit-of-work"
import { keepCustomer } from "./lock-customer"

export interface RecordExportInput {
  customer_id: string
  format: "json" | "html"
  staff: { id: string; name: string }
}

/** Notes down who takes a copy of a customer's data; 404 `customer_not_found`. */
export const recordExport = async (
  container: MedusaContainer,
  { customer_id, format, staff }: RecordExportInput
): Promise<string> =>
  inTransaction(container, async (trx) => {
    await keepCustomer(trx, customer_id)
    const id = newId("cexp")
    await trx("customer_export").insert({
      id,
      customer_id,
      format,
      exported_by: staff.id,
      exported_by_name: staff.name,
    })
    return id
  })

const recordExportStep = createStep(
  "record-export-step",
  async (input: RecordExportInput, { container }) =>
    new StepResponse(await recordExport(container, input))
)

export const recordExportWorkflow = createWorkflow(
  "record-export",
  (input: WorkflowData<RecordExportInput>) => new WorkflowResponse(recordExportStep(input))
)
