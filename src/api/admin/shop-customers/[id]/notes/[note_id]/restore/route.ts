import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { staffOf } from "../../../../../../../lib/permissions/staff-of"
import { deleteCustomerNoteWorkflow } from "../../../../../../../workflows/customer/delete-customer-note"

/** Brings back a note of one's own that was deleted. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id: customer_id, note_id } = req.params
  const input = { customer_id, note_id, author_id: staffOf(req).id, deleted: false }
  const { result: note } = await deleteCustomerNoteWorkflow(req.scope).run({ input })
  res.json({ note })
}
