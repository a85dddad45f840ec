import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readMessage } from "../../../../../lib/read-messages"
import { retryMessageWorkflow } from "../../../../../workflows/messaging/retry-message"

/** Sends a message that failed once more. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { id } = req.params
  await retryMessageWorkflow(req.scope).run({ input: { id } })
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ message: await readMessage(knex, id) })
}
