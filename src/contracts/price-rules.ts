import { z } from "@medusajs/framework/zod"
import { PriceRule, PriceRuleKind } from "./price-rule"
import { Amount, CurrencyCode, LocalisedText, PartGrade, PriceLine } from "./shared"

const Page = {
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}

/** `GET /admin/price-rules`: the rules in force, in the order of their ids. */
export const ListPriceRulesQuery = z
  .object({ kind: PriceRuleKind.optional(), q: z.string().trim().max(100).optional(), ...Page })
  .strict()

/** A version of the shop's rules. `catalogue`: as shipped; `owner`: changed in the admin. */
export const PriceRuleSet = z.object({
  version: z.number().int(),
  hash: z.string(),
  source: z.enum(["catalogue", "owner"]),
  rule_count: z.number().int(),
  note: z.string().nullable(),
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
  created_at: z.iso.datetime(),
})

/** One rule in force; amounts in its value are integer minor units, shares are basis points. */
export const ListedPriceRule = z.object({ id: z.string(), rule: PriceRule })

export const PriceRuleListResponse = z.object({
  rule_set: PriceRuleSet,
  rules: z.array(ListedPriceRule),
  /** how many rules the filters leave, on all pages */
  count: z.number().int(),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/price-rule-sets`: every version, newest first. */
export const ListPriceRuleSetsQuery = z.object(Page).strict()
export const PriceRuleSetListResponse = z.object({
  rule_sets: z.array(PriceRuleSet),
  next_cursor: z.string().nullable(),
})

/** Adds a rule, replaces the rule of the same kind and scope, or removes one by its id. */
export const PriceRuleChange = z
  .strictObject({
    rule: PriceRule.optional(),
    remove: z.string().min(1).max(300).optional(),
  })
  .refine(({ rule, remove }) => (rule === undefined) !== (remove === undefined), {
    message: "Give either a rule or the id of a rule to remove",
  })

const changes = z.array(PriceRuleChange).max(500)
const note = z.string().trim().max(500).optional()

/**
 * `POST /admin/price-rules/preview`: what the changes would do to every price; nothing is written. No
 * changes: what bringing all prices to the rules in force would do. With `Accept: text/csv` all
 * differences as CSV.
 */
export const PreviewPriceRulesRequest = z.object({ changes, note }).strict()

/** `null` is: not offered. */
export const PriceDifference = z.object({
  variant_id: z.string(),
  device_slug: z.string(),
  device_name: z.string(),
  repair_type: z.string(),
  part_grade: PartGrade,
  currency_code: CurrencyCode,
  before: Amount.nullable(),
  after: Amount.nullable(),
  /** after less before; null where one of them is not there */
  difference: Amount.nullable(),
})

/** A price that, net of VAT, would not pay for its parts and its labour (net of VAT, too). */
export const NegativeMargin = PriceDifference.extend({
  net_price: Amount,
  cost: Amount,
  /** true where the price was set by hand, so that no rule changes it */
  set_by_owner: z.boolean(),
})

export const CurrencyEffect = z.object({
  currency_code: CurrencyCode,
  /** all offers with a price in this currency, now or after, those among them that stay as they are */
  offers: z.number().int(),
  changed: z.number().int(),
  rises: z.number().int(),
  falls: z.number().int(),
  /** newly priced, and no longer priced */
  added: z.number().int(),
  withdrawn: z.number().int(),
})

export const PricePreview = z.object({
  /** the version that the changes start from: `expected_version` of apply */
  version: z.number().int(),
  rules: z.array(
    z.object({ id: z.string(), before: PriceRule.nullable(), after: PriceRule.nullable() })
  ),
  currencies: z.array(CurrencyEffect),
  largest_rises: z.array(PriceDifference).max(20),
  largest_falls: z.array(PriceDifference).max(20),
  negative_margins: z.object({
    count: z.number().int(),
    /** negative before the changes, too */
    known: z.number().int(),
    worst: z.array(NegativeMargin).max(20),
  }),
  /** offers whose price was set by hand and stays */
  kept_by_owner: z.number().int(),
})

export const PricePreviewResponse = z.object({ preview: PricePreview })

/** `POST /admin/price-rules/apply`; the header `Idempotency-Key` is required. */
export const ApplyPriceRulesRequest = z
  .object({ changes, expected_version: z.number().int().min(1), note })
  .strict()

export const PriceChange = z.object({
  id: z.string(),
  /** `confirm`: a person has looked at suggested prices, which changes none */
  kind: z.enum(["apply", "undo", "confirm"]),
  from_version: z.number().int(),
  to_version: z.number().int(),
  note: z.string().nullable(),
  actor: z.object({ id: z.string(), name: z.string() }),
  changed_prices: z.number().int(),
  /** offers whose prices were suggested until then; 0 of the other kinds */
  confirmed_offers: z.number().int(),
  /** the change that this one undid, and the one that undid this */
  undoes: z.string().nullable(),
  undone_by: z.string().nullable(),
  created_at: z.iso.datetime(),
})

export const PriceChangeResponse = z.object({ price_change: PriceChange })

/**
 * `POST /admin/price-changes/:id/undo`. Refused with 409 `prices_changed_since` when one of the prices
 * was changed since, unless `keep_changed` leaves those as they are. The first of the `details` says how
 * many they are (`changed`), the others name up to 50 of them.
 */
export const UndoPriceChangeRequest = z
  .object({ keep_changed: z.boolean().default(false) })
  .strict()

/** `GET /admin/price-changes`: newest first. */
export const ListPriceChangesQuery = z.object(Page).strict()
export const PriceChangeListResponse = z.object({
  price_changes: z.array(PriceChange),
  next_cursor: z.string().nullable(),
})

/** `POST /admin/price-rules/confirm`: suggested prices that the owner has looked at. */
export const ConfirmPricesRequest = z
  .strictObject({
    device_ids: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
    all: z.literal(true).optional(),
  })
  .refine(({ device_ids, all }) => (device_ids === undefined) !== (all === undefined), {
    message: "Give either device_ids or all: true",
  })
/** how many offers were suggested and are confirmed now, and how many are left */
export const ConfirmPricesResponse = z.object({
  confirmed: z.number().int(),
  suggested: z.number().int(),
})

/** One step of a calculation: what it adds, and the sum so far. */
export const ExplainedStep = z.object({
  step: z.enum([
    "parts_cost",
    "currency",
    "labour",
    "margin",
    "minimum",
    "ending",
    "grade_order",
    "owner_price",
    "stored_price",
    "campaign",
    "share",
    "rounding",
    "limit",
    "fee",
  ]),
  rule: z.string().nullable(),
  /** what was calculated with: minor units, basis points (`…_bp`), minutes, kilometres, counts */
  numbers: z.record(z.string(), z.number().int()),
  amount: Amount,
  total: Amount,
})

/** `GET /admin/quotes/:id/explain` */
export const QuoteExplanation = z.object({
  quote_id: z.string(),
  hash: z.string(),
  device_slug: z.string(),
  currency_code: CurrencyCode,
  /** true when the stored inputs and rules give exactly this quote again */
  reproduced: z.boolean(),
  /** why not: it is older than the keeping of inputs, or the calculation gives another hash */
  not_reproduced_because: z.enum(["inputs_not_kept", "hash_differs"]).nullable(),
  rule_set_version: z.string(),
  rule_set: PriceRuleSet.nullable(),
  lines: z.array(PriceLine.extend({ labels: LocalisedText, steps: z.array(ExplainedStep) })),
  subtotal: Amount,
  tax_total: Amount,
  vat_rate_bp: z.number().int(),
  total: Amount,
  deposit: z.object({
    amount: Amount,
    rule: z.string().nullable(),
    share_bp: z.number().int().nullable(),
  }),
  valid_until: z.iso.datetime(),
})
export const QuoteExplanationResponse = z.object({ explanation: QuoteExplanation })

export type PriceRuleSet = z.infer<typeof PriceRuleSet>
export type ListedPriceRule = z.infer<typeof ListedPriceRule>
export type ListPriceRulesQuery = z.infer<typeof ListPriceRulesQuery>
export type PriceRuleListResponse = z.infer<typeof PriceRuleListResponse>
export type PriceRuleChange = z.infer<typeof PriceRuleChange>
export type PriceDifference = z.infer<typeof PriceDifference>
export type NegativeMargin = z.infer<typeof NegativeMargin>
export type PricePreview = z.infer<typeof PricePreview>
export type ApplyPriceRulesRequest = z.infer<typeof ApplyPriceRulesRequest>
export type PriceChange = z.infer<typeof PriceChange>
export type ExplainedStep = z.infer<typeof ExplainedStep>
export type QuoteExplanation = z.infer<typeof QuoteExplanation>
