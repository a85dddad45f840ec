import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { WriteCustomerNoteRequest } from "../../../../../../contracts/admin-customer"
import { parseBody } from "../../../../../../lib/http"
import { staffOf } from "../../../../../../lib/permissions/staff-of"
import { deleteCustomerNoteWorkflow } from "../../../../../../workflows/customer/delete-customer-note"
import { editCustomerNoteWorkflow } from "../../../../../../workflows/customer/edit-customer-note"

const ownNote = (req: MedusaRequest) => ({
  customer_id: req.params.id,
  note_id: req.params.note_id,
  author_id: staffOf(req).id,
})

/** Changes a note of one's own. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { body } = parseBody(WriteCustomerNoteRequest, req)
  const input = { ...ownNote(req), body }
  const { result: note } = await editCustomerNoteWorkflow(req.scope).run({ input })
  res.json({ note })
}

/** Deletes a note of one's own; it can be restored. */
export const DELETE = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteCustomerNoteWorkflow(req.scope).run({ input: { ...ownNote(req), deleted: true } })
  res.json({ id: req.params.note_id, object: "customer_note", deleted: true })
}
