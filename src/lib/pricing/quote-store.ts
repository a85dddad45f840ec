import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PartGrade } from "../../domain/repair/states"
import type { CurrencyCode } from "../../domain/shared/money"
import type { Locale } from "../../domain/shared/locale"

/** A line of a price, amounts in integer minor units, negative for a discount. */
export interface StoredPriceLine {
  kind: "repair" | "part" | "labour" | "bundle" | "urgency" | "service_method" | "diagnosis_fee"
  label: Record<Locale, string>
  amount_minor: number
  rule: string
  variant_id: string | null
  repair_type: string | null
  part_grade: PartGrade | null
}

/** A row of table `quote`. */
export interface StoredQuote {
  id: string
  hash: string
  device_slug: string
  device_model_id: string
  service_method: "drop_off" | "mail_in"
  urgency: "standard" | "express"
  currency_code: CurrencyCode
  variant_ids: string[]
  lines: StoredPriceLine[]
  subtotal_minor: number
  tax_minor: number
  total_minor: number
  deposit_minor: number
  vat_rate_bp: number
  rule_set_version: string
  promise_p50_at: Date
  promise_p90_at: Date
  valid_until: Date
}

const COLUMNS = [
  "id",
  "hash",
  "device_slug",
  "device_model_id",
  "service_method",
  "urgency",
  "currency_code",
  "variant_ids",
  "lines",
  "subtotal_minor",
  "tax_minor",
  "total_minor",
  "deposit_minor",
  "vat_rate_bp",
  "rule_set_version",
  "promise_p50_at",
  "promise_p90_at",
  "valid_until",
] as const satisfies readonly (keyof StoredQuote)[]

/** Writes a quote once; quotes are never updated. */
export const insertQuote = async (knex: Knex, quote: StoredQuote): Promise<void> => {
  await knex("quote").insert({
    ...quote,
    variant_ids: JSON.stringify(quote.variant_ids),
    lines: JSON.stringify(quote.lines),
  })
}

/** The quote with this id, or null. */
export const readQuote = async (knex: Knex, id: string): Promise<StoredQuote | null> =>
  (await knex("quote")
    .where({ id })
    .first<StoredQuote | undefined>(...COLUMNS)) ?? null
