import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListAuditQuery } from "../../../contracts/audit"
import { listAudit } from "../../../lib/audit/list-audit"
import { parseQuery } from "../../../lib/http"

/** What staff did, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listAudit(knex, parseQuery(ListAuditQuery, req)))
}
