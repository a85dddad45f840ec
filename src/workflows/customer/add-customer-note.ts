import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CustomerNote } from "../../contracts/admin-customer"
import { presentNote, type CustomerNoteRow } from "../../lib/customer/customer-notes"
import { newId } from "../../lib/new-id"
import { inTransaction } from "../../lib/unit-of-work"
import { keepCustomer } from "./lock-customer"

export interface AddCustomerNoteInput {
  customer_id: string
  body: string
  author: { id: string; name: string }
}

/** Writes a note about a customer; 404 `customer_not_found`. */
export const addCustomerNote = async (
  container: MedusaContainer,
  { customer_id, body, author }: AddCustomerNoteInput
): Promise<CustomerNote> =>
  inTransaction(container, async (trx) => {
    await keepCustomer(trx, customer_id)
    const [row] = await trx<CustomerNoteRow>("customer_note")
      .insert({
        id: newId("cnote"),
        customer_id,
        body,
        author_id: author.id,
        author_name: author.name,
      })
      .returning("*")
    return presentNote(row, author.id)
  })

const addCustomerNoteStep = createStep(
  "add-customer-note-step",
  async (input: AddCustomerNoteInput, { container }) =>
    new StepResponse(await addCustomerNote(container, input))
)

export const addCustomerNoteWorkflow = createWorkflow(
  "add-customer-note",
  (input: WorkflowData<AddCustomerNoteInput>) => new WorkflowResponse(addCustomerNoteStep(input))
)
