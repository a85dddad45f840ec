import type { PartGrade, ServiceMethod } from "../repair/states"
import type { LocalizedText } from "../shared/locale"
import type { CurrencyCode } from "../shared/money"

export const PRICE_TIERS = ["entry", "mid", "upper", "flagship", "ultra"] as const
export type PriceTier = (typeof PRICE_TIERS)[number]

export const URGENCIES = ["standard", "express"] as const
export type Urgency = (typeof URGENCIES)[number]

/** An amount in integer minor units for each currency the shop prices in. */
export type AmountByCurrency = Readonly<Record<CurrencyCode, number>>

/** Hours at the median and at the ninetieth percentile. */
export type Spread = { p50: number; p90: number }

/** What a rule may be limited to, the most weighty first; the order is that of a rule's id. */
export const SCOPE_FIELDS = [
  "device",
  "brand",
  "repair_type",
  "device_kind",
  "tier",
  "part_grade",
  "service_method",
  "currency",
  "urgency",
  "min_repairs",
] as const
export type ScopeField = (typeof SCOPE_FIELDS)[number]

/**
 * The cases a rule is for; a field left out means any. `device` and `brand` are slugs,
 * `min_repairs` is a threshold: the rule is for that many completed repairs and more.
 */
export type RuleScope = {
  readonly device?: string
  readonly brand?: string
  readonly repair_type?: string
  readonly device_kind?: string
  readonly tier?: PriceTier
  readonly part_grade?: PartGrade
  readonly service_method?: ServiceMethod
  readonly currency?: CurrencyCode
  readonly urgency?: Urgency
  readonly min_repairs?: number
}

/** What a rule of each kind says. Amounts are integer minor units; but for parts they include tax. */
export type PriceRuleValues = {
  /** what the part costs the shop in pence, by tier; a tier left out is not offered */
  parts_cost: { by_tier: Readonly<Partial<Record<PriceTier, number>>> }
  /** units of the currency for one pound, in hundredths of a percent: 11700 is 1.17 */
  currency: { rate_bp: number }
  labour_rate: { per_hour: AmountByCurrency }
  /** a share of the parts cost and an amount beside it */
  margin: { percent_bp: number; fixed: AmountByCurrency }
  minimum_price: { amount: AmountByCurrency }
  /** prices end in `ending` within each `step`: 500 and 400 give …4.00 and …9.00 */
  price_ending: { step: number; ending: number }
  /** a share of the work, rounded half up to a multiple of `step`, and at least `minimum` */
  urgency: { surcharge_bp: number; minimum: AmountByCurrency; step: number }
  /** the share of each further repair's labour that an open device saves, capped by its price */
  bundle: { labour_discount_bp: number; per_hour: AmountByCurrency; max_share_bp: number }
  service_method: { offered: boolean; fee: AmountByCurrency }
  /** each kilometre begun beyond `free_km` costs `per_km`; beyond `max_km` is not served */
  distance: { free_km: number; per_km: AmountByCurrency; max_km: number }
  /** owed alone when nothing is repaired, credited when something is */
  diagnosis_fee: { amount: AmountByCurrency }
  /** a share of the repairs' prices, at most `max` */
  loyalty: { discount_bp: number; max: AmountByCurrency }
  deposit: { share_bp: number }
  validity: { days: number }
  promise: {
    queue_hours: Readonly<Record<Urgency, Spread>>
    transit_hours: Readonly<Partial<Record<ServiceMethod, Spread>>>
    /** how much longer than planned work and supply take at the ninetieth percentile */
    work_p90_bp: number
    lead_p90_bp: number
  }
}

export type PriceRuleKind = keyof PriceRuleValues

/** Kinds that make a line of a quote, so that a customer reads what it is. */
export type LineRuleKind =
  "urgency" | "bundle" | "service_method" | "distance" | "diagnosis_fee" | "loyalty"

/** A rule of one kind; `label` is what the customer reads. */
export type RuleOf<K extends PriceRuleKind> = {
  readonly kind: K
  readonly scope: RuleScope
  readonly value: Readonly<PriceRuleValues[K]>
} & (K extends LineRuleKind ? { readonly label: LocalizedText } : unknown)

export type PriceRule = { [K in PriceRuleKind]: RuleOf<K> }[PriceRuleKind]

/** The rule's name: its kind and its scope's values, such as `parts_cost.screen.phone.premium`. */
export function ruleId({ kind, scope }: Pick<PriceRule, "kind" | "scope">): string {
  return [kind, ...SCOPE_FIELDS.flatMap((field) => scope[field] ?? [])].join(".")
}
