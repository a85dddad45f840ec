import type { Client } from "@medusajs/framework/pg"
import { COMEBACK_DAYS, type Metric } from "../../domain/insights/metrics"
import { shopDay } from "../../domain/insights/period"
import { replayDeltas } from "../../domain/insights/replay-deltas"
import type { History } from "../../domain/simulation/history"
import { shopTimeZone } from "../messages"
import { createTableBuffer } from "./table-buffer"

/** No time zone begins a day within one. */
const QUARTER_MS = 15 * 60_000
/** The day of what has no day, as levels are kept. */
const NO_DAY = "-infinity"

type Sum = { count: number; total: number }
type Addition = { metric: Metric; subject: string; bucket: string; count: number; total: number }

/** The day of an instant in the shop's time zone; asked often, so kept for each quarter of an hour. */
const createDays = (time_zone: string) => {
  const known = new Map<number, string>()
  return (at: Date): string => {
    const quarter = Math.floor(at.getTime() / QUARTER_MS)
    const day = known.get(quarter) ?? shopDay(at, time_zone)
    known.set(quarter, day)
    return day
  }
}

/**
 * The figures of the analytics, added up while histories are written: the sums to which the product
 * would have folded what each change adds.
 */
export const createFigures = () => {
  const sums = new Map<string, Sum>()
  const dayOf = createDays(shopTimeZone())
  const addTo = (
    grain: string,
    day: string,
    { metric, subject, bucket, count, total }: Addition
  ) => {
    const key = `${grain}\t${day}\t${metric}\t${subject}\t${bucket}`
    const sum = sums.get(key)
    if (sum) {
      sum.count += count
      sum.total += total
    } else sums.set(key, { count, total })
  }
  const add = (at: Date | null, addition: Addition): void => {
    if (at === null) return addTo("day", NO_DAY, addition)
    const day = dayOf(at)
    addTo("day", day, addition)
    addTo("month", `${day.slice(0, 7)}-01`, addition)
  }
  return {
    add: ({ events, device, currency_code, payment }: History): void => {
      const log = events.map(({ event, patch, evidence, occurred_at }) => ({
        event,
        patch,
        evidence,
        occurred_at: occurred_at.toISOString(),
      }))
      const origin = { device_kind: device.kind, currency_code }
      for (const delta of replayDeltas(log, origin)) add(delta.at, delta)
      if (!payment) return
      const captured = { subject: currency_code, bucket: "counter", count: 1 }
      add(payment.at, { metric: "captured", ...captured, total: payment.amount_minor })
    },
    write: async (client: Client): Promise<void> => {
      const rollups = createTableBuffer("insight_rollup")
      for (const [key, { count, total }] of sums) {
        if (count === 0 && total === 0) continue
        const [grain, starts_on, metric, subject, bucket] = key.split("\t")
        rollups.add({ grain, starts_on, metric, subject, bucket, count, total })
      }
      await rollups.flush(client)
      await client.query(COMEBACKS, [COMEBACK_DAYS])
    },
  }
}

// as the product does it at each check-in: a device's last completed repair came back, once
const COMEBACKS = `
with returns as (
  select r.id as came_back_as, e.occurred_at, before.*
  from repair r
  join repair_event e on e.repair_id = r.id and e.event = 'check_in'
  cross join lateral (
    select b.id as repair_id, b.state_entered_at as at,
      coalesce(b.state->>'repaired_by', '') as technician_id
    from repair b
    where b.customer_device_id = r.customer_device_id and b.id <> r.id
      and b.work_state = 'completed' and b.state_entered_at <= e.occurred_at
      and b.state_entered_at >= e.occurred_at - $1 * interval '1 day'
    order by b.state_entered_at desc, b.id desc limit 1
  ) before
), marked as (
  insert into insight_comeback (repair_id, came_back_as, at, technician_id, created_at, updated_at)
  select distinct on (repair_id) repair_id, came_back_as, at, technician_id, occurred_at, occurred_at
  from returns order by repair_id, occurred_at
  returning at, technician_id
)
insert into insight_delta (at, metric, subject, bucket, count, total)
select at, 'comeback', technician_id, '', 1, 0 from marked`
