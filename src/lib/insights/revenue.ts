import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InsightsRevenueResponse } from "../../contracts/repair-insights"
import {
  currenciesOf,
  pairOf,
  revenueOf,
  revenueTotals,
  type BothSums,
} from "../../domain/insights/figures"
import { MONEY_METRICS } from "../../domain/insights/metrics"
import type { Period } from "../../domain/insights/period"
import type { Sums } from "../../domain/insights/sums"
import { toMajor, type CurrencyCode } from "../../domain/shared/money"
import { readSums } from "./read-sums"
import { reportHead } from "./report-head"

/** Captured online, by what staff recorded at the counter, and at the counter without a record. */
const methodAmount = (sums: Sums, subject: CurrencyCode, method: string): number => {
  if (method === "online") return sums.sum("captured", { subject, bucket: "online" }).total
  if (method !== "counter") return sums.sum("taken", { subject, bucket: method }).total
  const counter = sums.sum("captured", { subject, bucket: "counter" }).total
  return counter - sums.sum("taken", { subject }).total
}

const methodsOf = (both: BothSums, currency_code: CurrencyCode) =>
  ["online", "cash", "card_terminal", "bank_transfer", "counter"]
    .map((method) => ({
      method,
      amount: pairOf(both, (sums) =>
        toMajor(methodAmount(sums, currency_code, method), currency_code)
      ),
    }))
    .filter(({ amount }) => amount.current !== 0 || amount.compared !== 0)

/** Money by currency: what moved, what was invoiced, by payment method and over time. */
export const readRevenue = async (
  knex: Knex,
  period: Period,
  now: Date
): Promise<InsightsRevenueResponse> => {
  const sums = await readSums(knex, period, { metrics: MONEY_METRICS }, now)
  return {
    ...reportHead(sums, now),
    currencies: currenciesOf(sums).map((currency_code) => ({
      ...revenueTotals(sums, currency_code),
      methods: methodsOf(sums, currency_code),
      series: sums.points.map(({ from, to, sums: point }) => ({
        from,
        to,
        ...revenueOf(point, currency_code),
      })),
    })),
  }
}
