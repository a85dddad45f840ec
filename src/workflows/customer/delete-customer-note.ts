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

export type DeleteCustomerNoteInput = OwnNote & { deleted: boolean }

/**
 * Deletes a note of one's own, or brings it back; either again changes nothing. Refuses with 403
 * `not_own_note`, 404 `customer_not_found` or `note_not_found`.
 */
export const deleteCustomerNote = async (
  container: MedusaContainer,
  { deleted, ...own }: DeleteCustomerNoteInput,
  now: Date
): Promise<CustomerNote> =>
  inTransaction(container, async (trx) => {
    const note = await lockOwnNote(trx, own, { deleted: true })
    await trx("customer_note")
      .where({ id: note.id })
      .update({ deleted_at: deleted ? now : null, updated_at: now })
    return presentNote(note, own.author_id)
  })

const deleteCustomerNoteStep = createStep(
  "delete-customer-note-step",
  async (input: DeleteCustomerNoteInput, { container }) =>
    new StepResponse(await deleteCustomerNote(container, input, new Date()))
)

export const deleteCustomerNoteWorkflow = createWorkflow(
  "delete-customer-note",
  (input: WorkflowData<DeleteCustomerNoteInput>) =>
    new WorkflowResponse(deleteCustomerNoteStep(input))
)
