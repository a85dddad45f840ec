import { WAITING_ON } from "../repair/states"
import { toMajor, isCurrency, type CurrencyCode } from "../shared/money"
import { quantile } from "./histogram"
import type { Metric } from "./metrics"
import { shareOf, type Sums } from "./sums"

/** A figure of a period beside that of the period before. */
export interface Pair<T> {
  current: T
  compared: T
}

/** The sums of both periods. */
export type BothSums = Pair<Sums>

/** Asks both periods the same question. */
export function pairOf<T>({ current, compared }: BothSums, ask: (sums: Sums) => T): Pair<T> {
  return { current: ask(current), compared: ask(compared) }
}

const inMinutes = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / 60_000)

/** How long something took: a metric whose buckets are those of the histogram. */
export function durations(both: BothSums, metric: Metric, subject?: string) {
  const filter = subject === undefined ? {} : { subject }
  const at = (q: number) =>
    pairOf(both, (sums) => inMinutes(quantile(sums.histogram(metric, filter), q)))
  return {
    count: pairOf(both, (sums) => sums.count(metric, filter)),
    mean_minutes: pairOf(both, (sums) => {
      const { count, total } = sums.sum(metric, filter)
      return count > 0 ? inMinutes(total / count) : null
    }),
    median_minutes: at(0.5),
    p90_minutes: at(0.9),
  }
}

/** Whose time passed, in repairs that were handed over. */
export function waitingShares(both: BothSums) {
  return WAITING_ON.map((party) => ({
    party,
    minutes: pairOf(both, (sums) => inMinutes(sums.sum("waited", { subject: party }).total)),
    share: pairOf(both, (sums) =>
      shareOf(sums.sum("waited", { subject: party }).total, sums.sum("waited").total)
    ),
  }))
}

/** Of the repairs completed in the period, how many have not come back so far. */
export function firstTimeFix(both: BothSums, subject?: string) {
  const filter = subject === undefined ? {} : { subject }
  return {
    completed: pairOf(both, (sums) => sums.count("fixed", filter)),
    comebacks: pairOf(both, (sums) => sums.count("comeback", filter)),
    rate: pairOf(both, (sums) => {
      const completed = sums.count("fixed", filter)
      return shareOf(completed - sums.count("comeback", filter), completed)
    }),
  }
}

const QUOTE_STATUSES = [
  "sent",
  "accepted",
  "part_accepted",
  "declined",
  "expired",
  "auto_approved",
] as const
type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/** What became of quotes; of those that were answered or ran out, the share that was accepted. */
export function quoteFigures(both: BothSums) {
  const of = (sums: Sums, subject: QuoteStatus) => sums.count("quote", { subject })
  const counts = Object.fromEntries(
    QUOTE_STATUSES.map((status) => [status, pairOf(both, (sums) => of(sums, status))])
  ) as Record<QuoteStatus, Pair<number>>
  return {
    ...counts,
    acceptance_rate: pairOf(both, (sums) => {
      const yes = of(sums, "accepted") + of(sums, "part_accepted")
      return shareOf(yes, yes + of(sums, "declined") + of(sums, "expired"))
    }),
  }
}

/** The currencies in which money moved or repairs were completed. */
export function currenciesOf({ current, compared }: BothSums): CurrencyCode[] {
  const names = (["captured", "refunded", "invoiced"] as const).flatMap((metric) => [
    ...current.names(metric),
    ...compared.names(metric),
  ])
  return [...new Set(names)].filter(isCurrency).sort()
}

/** Captured, refunded and invoiced in one currency, in major units. */
export function revenueOf(sums: Sums, currency_code: CurrencyCode) {
  const minor = (metric: Metric) => sums.sum(metric, { subject: currency_code }).total
  const captured = minor("captured")
  const refunded = minor("refunded")
  const amount = (value: number) => toMajor(value, currency_code)
  return {
    captured: amount(captured),
    refunded: amount(refunded),
    net: amount(captured - refunded),
    invoiced: amount(minor("invoiced")),
  }
}

/** The same of both periods. */
export function revenueTotals(both: BothSums, currency_code: CurrencyCode) {
  const { current, compared } = pairOf(both, (sums) => revenueOf(sums, currency_code))
  return {
    currency_code,
    captured: { current: current.captured, compared: compared.captured },
    refunded: { current: current.refunded, compared: compared.refunded },
    net: { current: current.net, compared: compared.net },
    invoiced: { current: current.invoiced, compared: compared.invoiced },
  }
}

/** What one technician has in hand and has done. */
export function technicianFigures(both: BothSums, levels: Sums, id: string) {
  const { completed, comebacks, rate } = firstTimeFix(both, id)
  return {
    open: levels.count("assigned", { subject: id }),
    finished: pairOf(both, (sums) => sums.count("finished", { subject: id })),
    bench_minutes: pairOf(both, (sums) => inMinutes(sums.sum("bench", { subject: id }).total)),
    completed,
    comebacks,
    first_time_fix_rate: rate,
  }
}
