import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InsightsTurnaroundResponse } from "../../contracts/repair-insights"
import { durations, waitingShares } from "../../domain/insights/figures"
import type { Period } from "../../domain/insights/period"
import { isTerminal, WORK_STATES } from "../../domain/repair/states"
import { readSums } from "./read-sums"
import { reportHead } from "./report-head"

/** How long repairs take, in all and in each state, and who is waited for. */
export const readTurnaround = async (
  knex: Knex,
  period: Period,
  now: Date
): Promise<InsightsTurnaroundResponse> => {
  const metrics = ["turnaround", "stage", "waited"] as const
  const sums = await readSums(knex, period, { metrics }, now)
  return {
    ...reportHead(sums, now),
    overall: durations(sums, "turnaround"),
    stages: WORK_STATES.filter((state) => !isTerminal(state))
      .map((state) => ({ state, ...durations(sums, "stage", state) }))
      .filter(({ count }) => count.current + count.compared > 0),
    waiting_on: waitingShares(sums),
    series: sums.points.map(({ from, to, sums: point }) => {
      const { count, median_minutes, p90_minutes } = durations(
        { current: point, compared: point },
        "turnaround"
      )
      return {
        from,
        to,
        count: count.current,
        median_minutes: median_minutes.current,
        p90_minutes: p90_minutes.current,
      }
    }),
  }
}
