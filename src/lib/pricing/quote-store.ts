import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { QuoteInput, QuoteLineKind } from "../../domain/pricing/quote-terms"
import type { PartGrade } from "../../domain/repair/states"
import type { CurrencyCode } from "../../domain/shared/money"
import type { Locale } from "../../domain/shared/locale"
import { preparedQuery } from "../prepared-query"

/** A line of a price, amounts in integer minor units, negative for a discount. */
export interface StoredPriceLine {
  kind: QuoteLineKind
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

const INSERT = `
insert into quote (${COLUMNS.join(", ")}, inputs)
values (${[...COLUMNS, "inputs"].map((_, index) => `$${index + 1}`).join(", ")})`

/** What a quote was calculated from, beside the rules that it names. */
export type QuoteInputs = QuoteInput & { now: Date }

/** Writes a quote once; quotes are never updated. */
export const insertQuote = async (
  knex: Knex,
  quote: StoredQuote,
  inputs: QuoteInputs
): Promise<void> => {
  const row = {
    ...quote,
    variant_ids: JSON.stringify(quote.variant_ids),
    lines: JSON.stringify(quote.lines),
  }
  const values = [...COLUMNS.map((column) => row[column]), JSON.stringify(inputs)]
  await preparedQuery(knex, "insert_quote", INSERT, values)
}

/** The quote with this id, or null. */
export const readQuote = async (knex: Knex, id: string): Promise<StoredQuote | null> =>
  (await knex("quote")
    .where({ id })
    .first<StoredQuote | undefined>(...COLUMNS)) ?? null

/** What a quote was calculated from; null for one that is older than the keeping of inputs. */
export const readQuoteInputs = async (knex: Knex, id: string): Promise<QuoteInputs | null> => {
  const row = await knex("quote")
    .where({ id })
    .first<{ inputs: (QuoteInput & { now: string }) | null } | undefined>("inputs")
  return row?.inputs ? { ...row.inputs, now: new Date(row.inputs.now) } : null
}
