import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readChanges } from "../catalogue/record-changes"
import { readPart } from "./read-parts"

/** Answers with the part of the path and its history, as it is now. */
export const answerWithPart = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const part = await readPart(knex, req.params.id)
  res.json({ part, history: await readChanges(knex, "part", part.id) })
}
