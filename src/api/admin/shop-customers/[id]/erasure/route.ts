import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EraseCustomerRequest } from "../../../../../contracts/customer-privacy"
import { previewErasure } from "../../../../../lib/customer/preview-erasure"
import { parseBody } from "../../../../../lib/http"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { eraseCustomerWorkflow } from "../../../../../workflows/customer/erase-customer"

/** What an erasure would take away, what it has to leave, and why it would be refused. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ preview: await previewErasure(knex, req.params.id, new Date()) })
}

/** Erases a customer's personal data; cannot be undone. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  parseBody(EraseCustomerRequest, req)
  const { result: erasure } = await eraseCustomerWorkflow(req.scope).run({
    input: { customer_id: req.params.id, performer: staffPerformer(req) },
  })
  res.json({ erasure })
}
