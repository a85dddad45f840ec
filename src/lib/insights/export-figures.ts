import { z } from "@medusajs/framework/zod"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { FigureRow } from "../../contracts/repair-insights"
import { METRICS, metricsFor, MONEY_METRICS, type Metric } from "../../domain/insights/metrics"
import {
  addDays,
  rangesOf,
  shopDay,
  type DayRange,
  type Period,
} from "../../domain/insights/period"
import type { SumRow } from "../../domain/insights/sums"
import { isCurrency, toMajor } from "../../domain/shared/money"
import { number, optional, text, textBy } from "../csv/columns"
import type { CsvTable } from "../csv/table"
import { shopTimeZone } from "../messages"
import type { StaffIdentity } from "../permissions/staff-identity"

const DAYS_AT_ONCE = 31

const DAYS = `
select day::text, metric, subject, bucket, sum(count)::float8 as count, sum(total)::float8 as total
from (
  select starts_on as day, metric, subject, bucket, count, total from insight_rollup
  where metric = any(?) and grain = 'day' and starts_on between ?::date and ?::date
  union all
  select (at at time zone ?)::date, metric, subject, bucket, count, total from insight_delta
  where metric = any(?) and (at at time zone ?)::date between ?::date and ?::date
) as counted
where ?::text is null or subject = ?
group by day, metric, subject, bucket
order by day, metric, subject, bucket`

const present = ({ day, ...row }: SumRow & { day: string }): FigureRow => {
  const { metric, subject, bucket, count, total } = row
  const money = (MONEY_METRICS as readonly Metric[]).includes(metric)
  const minutes = money || total === 0 ? null : Math.round(total / 60_000)
  const amount = money && isCurrency(subject) ? toMajor(total, subject) : null
  return { day, metric, subject, bucket, count, amount, minutes }
}

/**
 * What was counted on each day of a period, as far as the role may see it, read a month at a time
 * while it is sent.
 */
export async function* figureRows(
  knex: Knex,
  period: Period,
  { id, role }: Pick<StaffIdentity, "id" | "role">,
  now: Date
): AsyncGenerator<FigureRow> {
  const zone = shopTimeZone()
  const metrics = [...metricsFor(role)]
  const subject = role === "technician" ? id : null
  const { current } = rangesOf(period, shopDay(now, zone))
  for (const { from, to } of portionsOf(current)) {
    const { rows } = await knex.raw<{ rows: (SumRow & { day: string })[] }>(DAYS, [
      ...[metrics, from, to, zone, metrics, zone, from, to, subject, subject],
    ])
    for (const row of rows) yield present(row)
  }
}

const portionsOf = ({ from, to }: DayRange): DayRange[] => {
  const portions: DayRange[] = []
  for (let start = from; start <= to; start = addDays(start, DAYS_AT_ONCE)) {
    const end = addDays(start, DAYS_AT_ONCE - 1)
    portions.push({ from: start, to: end < to ? end : to })
  }
  return portions
}

const figure = number({ min: -1e12, max: 1e12, whole: false })

/** The export's columns: `amount` in major units of the currency that `subject` names. */
export const figureCsv: CsvTable<FigureRow> = {
  key: "day",
  columns: {
    day: text(10),
    metric: textBy(z.enum(METRICS)),
    subject: text(64),
    bucket: text(64),
    count: figure,
    amount: optional(figure),
    minutes: optional(figure),
  },
}
