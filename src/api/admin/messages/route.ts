import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListMessagesQuery } from "../../../contracts/message"
import { parseQuery } from "../../../lib/http"
import { listMessages } from "../../../lib/read-messages"

/** The shop's outgoing messages, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listMessages(knex, parseQuery(ListMessagesQuery, req)))
}
