import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MergeCustomersRequest } from "../../../../../contracts/customer-merge"
import { listMerges } from "../../../../../lib/customer/merges"
import { parseBody } from "../../../../../lib/http"
import { staffPerformer } from "../../../../../lib/repair/performer"
import { mergeCustomersWorkflow } from "../../../../../workflows/customer/merge-customers"

/** The merges into this customer that can still be undone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ merges: await listMerges(knex, req.params.id, new Date()) })
}

/** Moves all that a duplicate has to this customer. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { duplicate_id } = parseBody(MergeCustomersRequest, req)
  const input = { kept_id: req.params.id, duplicate_id, performer: staffPerformer(req) }
  const { result: merge } = await mergeCustomersWorkflow(req.scope).run({ input })
  res.json({ merge })
}
