import { z } from "@medusajs/framework/zod"
import { LISTED_FIGURES } from "../domain/insights/drill-down"
import { METRICS } from "../domain/insights/metrics"
import { PERIODS } from "../domain/insights/period"
import { Amount, CurrencyCode } from "./shared"
import { WaitingOn } from "./tracking"

/** Query of the reports: the period that ends today, and is compared with the one before it. */
export const InsightsQuery = z.object({ period: z.enum(PERIODS).default("30d") }).strict()

const count = z.number().int()
const Day = z.iso.date()
const DayRange = z.object({ from: Day, to: Day }).describe("Days in the shop's time zone")

/** A figure of the period and of the one before; null where there is nothing to divide by. */
const pair = <S extends z.ZodType>(value: S) => z.object({ current: value, compared: value })
const Count = pair(count)
const Minutes = pair(z.number().nullable())
const Share = pair(z.number().nullable()).describe("0 to 1")
const Money = pair(Amount)

const Head = {
  period: z.enum(PERIODS),
  current: DayRange,
  compared: DayRange,
  time_zone: z.string(),
  as_of: z.iso.datetime(),
}

const RevenueTotals = z.object({
  currency_code: CurrencyCode,
  captured: Money,
  refunded: Money,
  net: Money.describe("Captured minus refunded"),
  invoiced: Money.describe("Total of the repairs that were completed"),
})

const Durations = z.object({
  count: Count,
  mean_minutes: Minutes,
  median_minutes: Minutes,
  p90_minutes: Minutes,
})

const WaitingShare = z.object({ party: WaitingOn, minutes: Minutes, share: Share })

const TechnicianFigures = z.object({
  open: count.describe("Open repairs assigned now"),
  finished: Count,
  bench_minutes: Minutes,
  completed: Count,
  comebacks: Count,
  first_time_fix_rate: Share,
})

const ShopFigures = z.object({
  revenue: z.array(RevenueTotals).nullable().describe("Null for who may not see it"),
  opened: Count,
  intake: Count,
  completed: Count,
  turnaround: Durations.describe("From check-in to a passed quality check"),
  waiting_on: z.array(WaitingShare),
  first_time_fix: z.object({ completed: Count, comebacks: Count, rate: Share }),
  quotes: z.object({
    sent: Count,
    accepted: Count,
    part_accepted: Count,
    declined: Count,
    expired: Count,
    auto_approved: Count,
    acceptance_rate: Share,
  }),
  by_kind: z.array(z.object({ device_kind: z.string(), intake: Count, completed: Count })),
  by_outcome: z.array(z.object({ state: z.string(), count: Count })),
  open: z.array(z.object({ state: z.string(), device_kind: z.string(), count })),
  series: z.array(DayRange.extend({ intake: count, completed: count })),
})

/** `GET /admin/repair-insights/summary`: a technician gets `own`, everybody else `shop`. */
export const InsightsSummaryResponse = z.object({
  ...Head,
  shop: ShopFigures.nullable(),
  own: TechnicianFigures.nullable(),
})

/** `GET /admin/repair-insights/revenue` */
export const InsightsRevenueResponse = z.object({
  ...Head,
  currencies: z.array(
    RevenueTotals.extend({
      methods: z.array(
        z.object({
          method: z
            .string()
            .describe("online, cash, card_terminal, bank_transfer, or counter: not recorded"),
          amount: Money,
        })
      ),
      series: z.array(
        DayRange.extend({ captured: Amount, refunded: Amount, net: Amount, invoiced: Amount })
      ),
    })
  ),
})

/** `GET /admin/repair-insights/turnaround` */
export const InsightsTurnaroundResponse = z.object({
  ...Head,
  overall: Durations,
  stages: z.array(Durations.extend({ state: z.string() })),
  waiting_on: z.array(WaitingShare),
  series: z.array(
    DayRange.extend({
      count,
      median_minutes: z.number().nullable(),
      p90_minutes: z.number().nullable(),
    })
  ),
})

/** `GET /admin/repair-insights/technicians`: a technician gets the own line only. */
export const InsightsTechniciansResponse = z.object({
  ...Head,
  technicians: z.array(
    TechnicianFigures.extend({ staff_member: z.object({ id: z.string(), name: z.string() }) })
  ),
})

/** `GET /admin/repair-insights/repairs`: the repairs behind a figure of some days. */
export const FigureRepairsQuery = z
  .object({
    figure: z.enum(LISTED_FIGURES),
    from: Day,
    to: Day,
    technician: z.string().max(64).optional(),
    device_kind: z.string().max(64).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

export const FigureRepair = z.object({
  id: z.string(),
  number: z.string(),
  device_name: z.string(),
  device_kind: z.string(),
  customer_name: z.string(),
  work_state: z.string(),
  technician: z.string().nullable(),
  at: z.iso.datetime().describe("When the figure counted it"),
})

/** `GET /admin/repair-insights/repairs` */
export const FigureRepairsResponse = z.object({
  repairs: z.array(FigureRepair),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/repair-insights/export` */
export const ExportFiguresQuery = z
  .object({
    period: z.enum(PERIODS).default("30d"),
    format: z.enum(["csv", "json"]).default("csv"),
    dialect: z.enum(["comma", "semicolon"]).default("comma"),
  })
  .strict()

/** What one metric counted on one day; `amount` is in major units, of money only. */
export const FigureRow = z.object({
  day: Day,
  metric: z.enum(METRICS),
  subject: z.string(),
  bucket: z.string(),
  count,
  amount: Amount.nullable(),
  minutes: count.nullable(),
})

/** `GET /admin/repair-insights/export?format=json`; CSV has the same columns. */
export const ExportFiguresResponse = z.object({ rows: z.array(FigureRow) })

export type InsightsQuery = z.infer<typeof InsightsQuery>
export type InsightsSummaryResponse = z.infer<typeof InsightsSummaryResponse>
export type InsightsRevenueResponse = z.infer<typeof InsightsRevenueResponse>
export type InsightsTurnaroundResponse = z.infer<typeof InsightsTurnaroundResponse>
export type InsightsTechniciansResponse = z.infer<typeof InsightsTechniciansResponse>
export type InsightDurations = z.infer<typeof Durations>
export type TechnicianFigures = z.infer<typeof TechnicianFigures>
export type ShopFigures = z.infer<typeof ShopFigures>
export type RevenueTotals = z.infer<typeof RevenueTotals>
export type FigureRepairsQuery = z.infer<typeof FigureRepairsQuery>
export type FigureRepair = z.infer<typeof FigureRepair>
export type FigureRow = z.infer<typeof FigureRow>
