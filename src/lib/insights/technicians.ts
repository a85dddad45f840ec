import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InsightsTechniciansResponse } from "../../contracts/repair-insights"
import { technicianFigures } from "../../domain/insights/figures"
import { TECHNICIAN_METRICS } from "../../domain/insights/metrics"
import type { Period } from "../../domain/insights/period"
import type { StaffIdentity } from "../permissions/staff-identity"
import { readLevels, readSums } from "./read-sums"
import { reportHead } from "./report-head"

interface Named {
  id: string
  name: string
}

/** Who works at the bench now, and whoever the figures name. */
const namesOf = (knex: Knex, ids: readonly string[]): Promise<Named[]> =>
  knex("staff_member")
    .where((rows) => {
      void rows
        .whereIn("id", ids)
        .orWhere((active) => void active.where({ role: "technician", is_active: true }))
    })
    .orderBy(["name", "id"])
    .select<Named[]>("id", "name")

/** What each technician has in hand and has done; for a technician, the own line only. */
export const readTechnicians = async (
  knex: Knex,
  period: Period,
  { id, role, name }: Pick<StaffIdentity, "id" | "role" | "name">,
  now: Date
): Promise<InsightsTechniciansResponse> => {
  const own = role === "technician"
  const query = { metrics: TECHNICIAN_METRICS, ...(own ? { subject: id } : {}) }
  const [sums, levels] = await Promise.all([readSums(knex, period, query, now), readLevels(knex)])
  const ids = TECHNICIAN_METRICS.flatMap((metric) => [
    ...sums.current.names(metric),
    ...sums.compared.names(metric),
    ...levels.names(metric),
  ])
  const people = own ? [{ id, name }] : await namesOf(knex, [...new Set(ids)])
  return {
    ...reportHead(sums, now),
    technicians: people.map((staff_member) => ({
      staff_member,
      ...technicianFigures(sums, levels, staff_member.id),
    })),
  }
}
