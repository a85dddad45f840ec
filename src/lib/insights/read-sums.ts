import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Metric } from "../../domain/insights/metrics"
import { cover, pointsOf, rangesOf, shopDay } from "../../domain/insights/period"
import type { DayRange, Period, Stretch } from "../../domain/insights/period"
import { Sums, type SumRow } from "../../domain/insights/sums"
import { shopTimeZone } from "../messages"
import { preparedQuery } from "../prepared-query"

/** What a report asks for; `subject` leaves only the rows about one of them. */
export interface SumsQuery {
  metrics: readonly Metric[]
  subject?: string
}

/** The sums of a period, of its points in a chart, and of the period before. */
export interface PeriodSums {
  period: Period
  ranges: { current: DayRange; compared: DayRange }
  time_zone: string
  current: Sums
  compared: Sums
  points: readonly (DayRange & { sums: Sums })[]
}

// roll-ups and what is not folded into them yet, in one snapshot: no delta is seen twice or not at all
const SUMS = `
with stretches as (
  select s.slot, s.grain, s.first, s.last
  from unnest($1::int[], $2::text[], $3::date[], $4::date[]) as s(slot, grain, first, last)
), counted as (
  select s.slot, r.metric, r.subject, r.bucket, r.count, r.total
  from stretches s join insight_rollup r on r.metric = any($5::text[]) and r.grain = s.grain
    and r.starts_on between s.first and s.last
  union all
  select s.slot, d.metric, d.subject, d.bucket, d.count, d.total
  from insight_delta d join stretches s
    on (d.at at time zone $6)::date between s.first and s.last
  where d.metric = any($5::text[])
)
select slot, metric, subject, bucket, sum(count)::float8 as count, sum(total)::float8 as total
from counted where $7::text is null or subject = $7
group by slot, metric, subject, bucket`

const LEVELS = `
select metric, subject, bucket, sum(count)::float8 as count, sum(total)::float8 as total
from (
  select metric, subject, bucket, count, total from insight_rollup
  where metric in ('open', 'assigned') and grain = 'day' and starts_on = '-infinity'
  union all
  select metric, subject, bucket, count, total from insight_delta where at is null
) as counted
group by metric, subject, bucket having sum(count) <> 0`

/** The slot of the period before; those of the period's points count from 0. */
const COMPARED = -1

/** Adds up the roll-ups of a period and of the one before, exactly and up to now. */
export const readSums = async (
  knex: Knex,
  period: Period,
  { metrics, subject }: SumsQuery,
  now: Date
): Promise<PeriodSums> => {
  const time_zone = shopTimeZone()
  const ranges = rangesOf(period, shopDay(now, time_zone))
  const points = pointsOf(period, ranges.current)
  const stretches = [
    ...inSlot(COMPARED, cover(ranges.compared)),
    ...points.flatMap((point, slot) => inSlot(slot, cover(point))),
  ]
  const rows = await preparedQuery<SumRow & { slot: number }>(knex, "insight_sums", SUMS, [
    stretches.map(({ slot }) => slot),
    stretches.map(({ grain }) => grain),
    stretches.map(({ from }) => from),
    stretches.map(({ to }) => to),
    metrics,
    time_zone,
    subject ?? null,
  ])
  const inPoint = (wanted: number) => new Sums(rows.filter(({ slot }) => slot === wanted))
  return {
    period,
    ranges,
    time_zone,
    current: new Sums(rows.filter(({ slot }) => slot !== COMPARED)),
    compared: inPoint(COMPARED),
    points: points.map((point, slot) => ({ ...point, sums: inPoint(slot) })),
  }
}

const inSlot = (slot: number, stretches: readonly Stretch[]) =>
  stretches.map((stretch) => ({ slot, ...stretch }))

/** How many repairs are in which state, and assigned to whom, now. */
export const readLevels = async (knex: Knex): Promise<Sums> =>
  new Sums(await preparedQuery<SumRow>(knex, "insight_levels", LEVELS, []))
