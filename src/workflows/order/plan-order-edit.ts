import { chargedLines } from "../../domain/pricing/quote-terms"
import type { Locale } from "../../domain/shared/locale"
import { fromMajor, toMajor, type CurrencyCode } from "../../domain/shared/money"
import type { RepairQuoteLine } from "../../lib/repair/repair-row"

/** An item of a Medusa order with the price of one, as Postgres writes it. */
export interface OrderItem {
  id: string
  variant_id: string | null
  title: string
  quantity: number
  unit_price: string
  metadata: { quote_line?: string } | null
}

export interface OrderEditPlan {
  update: { id: string; quantity: number; unit_price?: number }[]
  add: {
    variant_id?: string
    title: string
    quantity: number
    unit_price: number
    requires_shipping: boolean
    is_tax_inclusive: boolean
    metadata: { quote_line: string }
  }[]
}

/**
 * What has to change in an order so that its items are the accepted lines: lines that are gone get
 * the quantity 0, new prices replace old ones, new lines become items. Nothing for an order that is
 * as it should be. A discount stays on the item that has it; the way to the shop is no item.
 */
export const planOrderEdit = (
  items: readonly OrderItem[],
  lines: readonly RepairQuoteLine[],
  currency: CurrencyCode,
  locale: Locale
): OrderEditPlan => {
  const left = [...items]
  const plan: OrderEditPlan = { update: [], add: [] }
  for (const line of chargedLines(lines)) {
    const at = left.findIndex((item) => isSame(item, line, locale))
    if (at < 0) {
      plan.add.push({
        ...(line.variant_id ? { variant_id: line.variant_id } : {}),
        title: line.label[locale],
        quantity: 1,
        unit_price: toMajor(line.amount_minor, currency),
        requires_shipping: true,
        is_tax_inclusive: true,
        metadata: { quote_line: lineKey(line, locale) },
      })
      continue
    }
    const [item] = left.splice(at, 1)
    if (fromMajor(plain(item.unit_price), currency) !== line.amount_minor) {
      plan.update.push({
        id: item.id,
        quantity: 1,
        unit_price: toMajor(line.amount_minor, currency),
      })
    }
  }
  plan.update.push(...left.map(({ id }) => ({ id, quantity: 0 })))
  return plan
}

const isSame = (item: OrderItem, line: RepairQuoteLine, locale: Locale): boolean =>
  line.variant_id !== null
    ? item.variant_id === line.variant_id
    : item.variant_id === null &&
      (item.metadata?.quote_line === lineKey(line, locale) || item.title === line.label[locale])

/** What a line without a variant is known by: its rule, and its text where staff wrote it. */
const lineKey = (line: RepairQuoteLine, locale: Locale): string =>
  line.rule === "revision.staff" ? `${line.rule}:${line.label[locale]}` : line.rule

const plain = (amount: string): string =>
  amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount
