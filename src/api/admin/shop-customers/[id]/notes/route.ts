import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  ListCustomerNotesQuery,
  WriteCustomerNoteRequest,
} from "../../../../../contracts/admin-customer"
import { listNotes } from "../../../../../lib/customer/customer-notes"
import { parseBody, parseQuery } from "../../../../../lib/http"
import { staffOf } from "../../../../../lib/permissions/staff-of"
import { addCustomerNoteWorkflow } from "../../../../../workflows/customer/add-customer-note"

/** What staff wrote about a customer, the newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const query = parseQuery(ListCustomerNotesQuery, req)
  res.json(await listNotes(knex, req.params.id, query, staffOf(req).id))
}

/** Writes a note that only staff see. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { body } = parseBody(WriteCustomerNoteRequest, req)
  const input = { body, customer_id: req.params.id, author: staffOf(req) }
  const { result: note } = await addCustomerNoteWorkflow(req.scope).run({ input })
  res.status(201).json({ note })
}
