import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PassportQuery } from "../../contracts/passport"
import { parseQuery } from "../http"
import { PASSPORT_PAGE } from "./page.gen"
import { readPassport } from "./read-passport"

/** Where the passport stands in the page; `<` is escaped, so that no text can end its element. */
const EMBEDDED = "/*passport*/null"

/**
 * Answers `{passport}`, or with `format=html` the page that verifies it, to be saved as a file. Never
 * cached, since it is one person's.
 */
export const answerWithPassport = async (
  req: MedusaRequest,
  res: MedusaResponse,
  repair_id: string
): Promise<void> => {
  const { format } = parseQuery(PassportQuery, req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const passport = await readPassport(knex, repair_id, new Date())
  res.set("Cache-Control", "no-store")
  if (format === "json") {
    res.json({ passport })
    return
  }
  const embedded = JSON.stringify(passport).replaceAll("<", "\\u003c")
  res
    .attachment(`${passport.content.repair.number}-passport.html`)
    .type("html")
    .set("X-Content-Type-Options", "nosniff")
    .send(PASSPORT_PAGE.replace(EMBEDDED, () => embedded))
}
