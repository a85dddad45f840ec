import type { CurrencyCode } from "../shared/money"

/** What the law makes a shop keep of a paid order after its customer asked to be erased. */
export interface RetentionRule {
  jurisdiction: string
  /** fields of the order's billing address that stay */
  keeps: readonly string[]
  /** from the day of the order */
  years: number
  law: string
}

const INVOICE_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
] as const

/**
 * By the currency that an order was paid in, as each jurisdiction of the shop has one. To be looked
 * at by the shop's lawyer.
 */
const RETENTION_RULES: Readonly<Record<CurrencyCode, RetentionRule>> = {
  gbp: {
    jurisdiction: "United Kingdom",
    keeps: INVOICE_FIELDS,
    years: 6,
    law: "Value Added Tax Act 1994, Schedule 11, paragraph 6",
  },
  eur: {
    jurisdiction: "European Union",
    keeps: INVOICE_FIELDS,
    years: 10,
    law: "Directive 2006/112/EC, Article 247: the period of the member state, at most ten years in most",
  },
  brl: {
    jurisdiction: "Brazil",
    keeps: INVOICE_FIELDS,
    years: 5,
    law: "Código Tributário Nacional, Articles 173 and 195",
  },
}

export interface OrderToErase {
  currency_code: CurrencyCode
  created_at: Date
  /** money was captured for it, so that there is an invoice */
  is_paid: boolean
}

export interface Retention extends RetentionRule {
  until: Date
}

/** What has to stay of an order and until when; null where all of it can go. */
export function retentionOf(order: OrderToErase, now: Date): Retention | null {
  if (!order.is_paid) return null
  const rule = RETENTION_RULES[order.currency_code]
  const until = new Date(order.created_at)
  until.setUTCFullYear(until.getUTCFullYear() + rule.years)
  return until > now ? { ...rule, until } : null
}
