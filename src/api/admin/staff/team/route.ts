import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TeamQuery } from "../../../../contracts/staff-team"
import { dayIn } from "../../../../domain/shared/zoned-time"
import { parseQuery } from "../../../../lib/http"
import { shopTimeZone } from "../../../../lib/messages"
import { presentTeam } from "../../../../lib/staff/present-team"
import { readTeam } from "../../../../lib/staff/read-team"

/** Who works when, who is free now, and how much work each has. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const now = new Date()
  const today = dayIn(shopTimeZone(), now)
  const { from = today, days } = parseQuery(TeamQuery, req)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await readTeam(knex, from < today ? from : today)
  res.json(presentTeam(rows, { from, days }, now, shopTimeZone()))
}
