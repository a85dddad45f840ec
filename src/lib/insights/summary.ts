import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InsightsSummaryResponse, ShopFigures } from "../../contracts/repair-insights"
import {
  currenciesOf,
  durations,
  firstTimeFix,
  pairOf,
  quoteFigures,
  revenueTotals,
  technicianFigures,
  waitingShares,
} from "../../domain/insights/figures"
import {
  metricsFor,
  MONEY_METRICS,
  TECHNICIAN_METRICS,
  type Metric,
} from "../../domain/insights/metrics"
import type { Period } from "../../domain/insights/period"
import type { Sums } from "../../domain/insights/sums"
import { TERMINAL_STATES } from "../../domain/repair/states"
import type { StaffIdentity } from "../permissions/staff-identity"
import { readLevels, readSums, type PeriodSums } from "./read-sums"
import { reportHead } from "./report-head"

const SHOP_METRICS: readonly Metric[] = [
  ...["opened", "intake", "ended", "invoiced", "captured", "refunded"],
  ...["turnaround", "waited", "quote", "fixed", "comeback"],
] as Metric[]

const maySeeMoney = (metrics: readonly Metric[]): boolean =>
  MONEY_METRICS.every((metric) => metrics.includes(metric))

const shopFigures = (sums: PeriodSums, levels: Sums, with_money: boolean): ShopFigures => {
  const completed = { subject: "completed" }
  const kinds = new Set([...sums.current.names("intake"), ...sums.compared.names("intake")])
  return {
    revenue: with_money ? currenciesOf(sums).map((code) => revenueTotals(sums, code)) : null,
    opened: pairOf(sums, (each) => each.count("opened")),
    intake: pairOf(sums, (each) => each.count("intake")),
    completed: pairOf(sums, (each) => each.count("ended", completed)),
    turnaround: durations(sums, "turnaround"),
    waiting_on: waitingShares(sums),
    first_time_fix: firstTimeFix(sums),
    quotes: quoteFigures(sums),
    by_kind: [...kinds].sort().map((device_kind) => ({
      device_kind,
      intake: pairOf(sums, (each) => each.count("intake", { subject: device_kind })),
      completed: pairOf(sums, (each) => each.count("ended", { ...completed, bucket: device_kind })),
    })),
    by_outcome: TERMINAL_STATES.map((state) => ({
      state,
      count: pairOf(sums, (each) => each.count("ended", { subject: state })),
    })),
    open: levels
      .of("open")
      .map(({ subject, bucket, count }) => ({ state: subject, device_kind: bucket, count })),
    series: sums.points.map(({ from, to, sums: each }) => ({
      from,
      to,
      intake: each.count("intake"),
      completed: each.count("ended", completed),
    })),
  }
}

/** The tiles: the whole shop's, without money where the role may not see it, or a technician's own. */
export const readSummary = async (
  knex: Knex,
  period: Period,
  { id, role }: Pick<StaffIdentity, "id" | "role">,
  now: Date
): Promise<InsightsSummaryResponse> => {
  const own = role === "technician"
  const allowed = metricsFor(role)
  const query = own
    ? { metrics: TECHNICIAN_METRICS, subject: id }
    : { metrics: SHOP_METRICS.filter((metric) => allowed.includes(metric)) }
  const [sums, levels] = await Promise.all([readSums(knex, period, query, now), readLevels(knex)])
  return {
    ...reportHead(sums, now),
    shop: own ? null : shopFigures(sums, levels, maySeeMoney(allowed)),
    own: own ? technicianFigures(sums, levels, id) : null,
  }
}
