import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CustomerNote } from "../../contracts/admin-customer"
import { presentNote } from "../../lib/customer/customer-notes"
import { inTransaction } from "../../lib/unit-of-work"
import { lockOwnNote, type OwnNote } from "./own-note"

export type EditCustomerNoteInput = OwnNote & { body: string }

/** Changes a note of one's own; 403 `not_own_note`, 404 `customer_not_found`, `note_not_found`. */
export const editCustomerNote = async (
  container: MedusaContainer,
  { body, ...own }: EditCustomerNoteInput,
  now: Date
): Promise<CustomerNote> =>
  inTransaction(container, async (trx) => {
    const note = await lockOwnNote(trx, own, { deleted: false })
    const changed = { body, edited_at: now, updated_at: now }
    await trx("customer_note").where({ id: note.id }).update(changed)
    return presentNote({ ...note, ...changed }, own.author_id)
  })

const editCustomerNoteStep = createStep(
  "edit-customer-note-step",
  async (input: EditCustomerNoteInput, { container }) =>
    new StepResponse(await editCustomerNote(container, input, new Date()))
)

export const editCustomerNoteWorkflow = createWorkflow(
  "edit-customer-note",
  (input: WorkflowData<EditCustomerNoteInput>) => new WorkflowResponse(editCustomerNoteStep(input))
)
