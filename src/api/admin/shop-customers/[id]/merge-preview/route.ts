import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MergePreviewQuery } from "../../../../../contracts/customer-merge"
import { previewMerge } from "../../../../../lib/customer/preview-merge"
import { parseQuery } from "../../../../../lib/http"

/** What a merge would move; changes nothing. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { duplicate_id } = parseQuery(MergePreviewQuery, req)
  res.json({ preview: await previewMerge(knex, req.params.id, duplicate_id) })
}
