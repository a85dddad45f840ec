import { PRICE_TIERS, URGENCIES, type PriceRuleKind } from "../../domain/pricing/price-rules"
import type { ScopeField } from "../../domain/pricing/price-rules"
import { CURRENCIES } from "../../domain/shared/money"
import { SERVICE_METHODS } from "../../domain/repair/states"

/** How a number is typed: `decimals` places, so that it is kept as an integer. */
export type NumberInput = "money" | "percent" | "factor" | "whole"

export const DECIMALS: Readonly<Record<NumberInput, number>> = {
  money: 2,
  percent: 2,
  factor: 4,
  whole: 0,
}

/** One input of a rule's value. `least` and `most` are in the units in which the rule keeps it. */
export type ValueField = {
  /** keys from the value down, joined by dots, such as `per_hour.gbp` */
  path: string
  input: NumberInput | "yes_no"
  least: number
  most: number
  /** may stay empty, and is then left out */
  optional: boolean
  /** the last key, where a label tells several inputs of one group apart */
  part: string | null
  /** of an amount; null where it counts in whichever currency */
  currency: string | null
}

/** What is read and typed together. `name` is the key of its label. */
export type ValueGroup = { name: string; fields: readonly ValueField[] }

const MOST_MINOR = 10_000_000
const MOST_HOURS = 24 * 90

type Limits = { input: NumberInput; least: number; most: number }

const alone = (path: string, { input, least, most }: Limits, currency: string | null = null) => ({
  name: path,
  fields: [{ path, input, least, most, currency, optional: false, part: null }],
})
const money = (path: string, least = 0, most = MOST_MINOR) =>
  alone(path, { input: "money", least, most })
const percent = (path: string, least: number, most: number) =>
  alone(path, { input: "percent", least, most })
const whole = (path: string, least: number, most: number) =>
  alone(path, { input: "whole", least, most })

const byCurrency = (path: string): ValueGroup => ({
  name: path,
  fields: CURRENCIES.map((currency) => ({
    path: `${path}.${currency}`,
    input: "money",
    least: 0,
    most: MOST_MINOR,
    optional: false,
    part: currency,
    currency,
  })),
})

const byTier: ValueGroup = {
  name: "by_tier",
  fields: PRICE_TIERS.map((tier) => ({
    path: `by_tier.${tier}`,
    input: "money",
    least: 0,
    most: MOST_MINOR,
    optional: true,
    part: tier,
    currency: "gbp",
  })),
}

const spread = (path: string, optional: boolean): ValueGroup => ({
  name: path,
  fields: ["p50", "p90"].map((part) => ({
    path: `${path}.${part}`,
    input: "whole",
    least: 0,
    most: MOST_HOURS,
    optional,
    part,
    currency: null,
  })),
})

/** What a rule of each kind says, in the order in which it is read. */
export const VALUE_GROUPS: Readonly<Record<PriceRuleKind, readonly ValueGroup[]>> = {
  parts_cost: [byTier],
  labour_rate: [byCurrency("per_hour")],
  margin: [percent("percent_bp", 0, 100_000), byCurrency("fixed")],
  minimum_price: [byCurrency("amount")],
  price_ending: [money("step", 1, 100_000), money("ending", 0, 100_000)],
  currency: [alone("rate_bp", { input: "factor", least: 1, most: 1_000_000 })],
  urgency: [percent("surcharge_bp", 0, 100_000), byCurrency("minimum"), money("step", 1, 100_000)],
  bundle: [
    percent("labour_discount_bp", 0, 10_000),
    byCurrency("per_hour"),
    percent("max_share_bp", 0, 10_000),
  ],
  service_method: [
    {
      name: "offered",
      fields: [
        {
          path: "offered",
          input: "yes_no",
          least: 0,
          most: 1,
          optional: false,
          part: null,
          currency: null,
        },
      ],
    },
    byCurrency("fee"),
  ],
  distance: [whole("free_km", 0, 1000), byCurrency("per_km"), whole("max_km", 1, 1000)],
  diagnosis_fee: [byCurrency("amount")],
  loyalty: [percent("discount_bp", 0, 10_000), byCurrency("max")],
  deposit: [percent("share_bp", 0, 10_000)],
  validity: [whole("days", 1, 365)],
  promise: [
    ...URGENCIES.map((urgency) => spread(`queue_hours.${urgency}`, false)),
    ...SERVICE_METHODS.map((method) => spread(`transit_hours.${method}`, true)),
    percent("work_p90_bp", 10_000, 100_000),
    percent("lead_p90_bp", 10_000, 100_000),
  ],
}

export const KINDS = Object.keys(VALUE_GROUPS) as readonly PriceRuleKind[]

/** Kinds whose rules name what the customer pays for, in both languages. */
export const LABELLED: readonly PriceRuleKind[] = [
  "urgency",
  "bundle",
  "service_method",
  "distance",
  "diagnosis_fee",
  "loyalty",
]

/** Of these the shop has one rule, which can be changed but neither added nor removed. */
export const SINGLE: readonly PriceRuleKind[] = ["validity", "promise"]

type ScopeInput = { field: ScopeField; required: boolean }
const must = (field: ScopeField): ScopeInput => ({ field, required: true })
const may = (field: ScopeField): ScopeInput => ({ field, required: false })

const ANY_REPAIR = [
  may("tier"),
  may("device_kind"),
  may("repair_type"),
  may("brand"),
  may("device"),
]

/** What a rule of each kind may be limited to. */
export const SCOPE_INPUTS: Readonly<Record<PriceRuleKind, readonly ScopeInput[]>> = {
  parts_cost: [
    must("repair_type"),
    must("device_kind"),
    must("part_grade"),
    may("brand"),
    may("device"),
  ],
  labour_rate: ANY_REPAIR,
  margin: [...ANY_REPAIR, may("part_grade")],
  minimum_price: [...ANY_REPAIR, may("part_grade")],
  price_ending: [must("currency")],
  currency: [must("currency")],
  urgency: [must("urgency"), may("device_kind")],
  bundle: [may("device_kind")],
  service_method: [must("service_method"), may("device_kind")],
  distance: [must("service_method"), may("device_kind")],
  diagnosis_fee: [may("device_kind"), may("repair_type")],
  loyalty: [must("min_repairs")],
  deposit: [must("urgency")],
  validity: [],
  promise: [],
}

export const DEVICE_KINDS = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const

/** The currency of an amount whose rule is for one currency, such as a price ending. */
export const currencyOf = (field: ValueField, scopeCurrency: string | undefined): string | null =>
  field.currency ?? scopeCurrency ?? null
