import { z } from "@medusajs/framework/zod"
import { PRICE_TIERS, URGENCIES, type PriceRule as Rule } from "../domain/pricing/price-rules"
import { PART_GRADES, SERVICE_METHODS } from "../domain/repair/states"
import { CURRENCIES, type CurrencyCode } from "../domain/shared/money"

const MOST_MINOR = 10_000_000
const MOST_RATE_BP = 1_000_000
const DEVICE_KINDS = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const

const integer = (least: number, most: number) =>
  z
    .number({ error: "A whole number is needed" })
    .int("A whole number is needed")
    .min(least, `Not below ${String(least)}`)
    .max(most, `Not above ${String(most)}`)

/** Integer minor units: pence, cents, centavos. */
const minor = integer(0, MOST_MINOR)
/** Hundredths of a percent: 2500 is 25 %. */
const share = integer(0, 10_000)
const hours = integer(0, 24 * 90)
const spread = z
  .strictObject({ p50: hours, p90: hours })
  .refine(({ p50, p90 }) => p50 <= p90, { message: "p90 is not below p50", path: ["p90"] })

const byCurrency = z.strictObject({
  gbp: minor,
  eur: minor,
  brl: minor,
} satisfies Record<CurrencyCode, z.ZodType>)

const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Lower-case letters, digits and hyphens")
const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "Lower-case letters, digits and underscores")
const label = z.strictObject({
  "en-GB": z.string().trim().min(1).max(120),
  "pt-BR": z.string().trim().min(1).max(120),
})

const field = {
  device: slug,
  brand: slug,
  repair_type: code,
  device_kind: z.enum(DEVICE_KINDS),
  tier: z.enum(PRICE_TIERS),
  part_grade: z.enum(PART_GRADES),
  service_method: z.enum(SERVICE_METHODS),
  currency: z.enum(CURRENCIES as readonly [CurrencyCode, ...CurrencyCode[]]),
  urgency: z.enum(URGENCIES),
  min_repairs: integer(1, 10_000),
}

const maybe = {
  device: field.device.optional(),
  brand: field.brand.optional(),
  repair_type: field.repair_type.optional(),
  device_kind: field.device_kind.optional(),
  tier: field.tier.optional(),
  part_grade: field.part_grade.optional(),
}
const { part_grade: _part_grade, ...anyRepair } = maybe

const partsCost = z.strictObject({
  kind: z.literal("parts_cost"),
  scope: z.strictObject({
    device: maybe.device,
    brand: maybe.brand,
    repair_type: field.repair_type,
    device_kind: field.device_kind,
    part_grade: field.part_grade.exclude(["none"]),
  }),
  value: z.strictObject({ by_tier: z.partialRecord(z.enum(PRICE_TIERS), minor) }),
})

const currency = z.strictObject({
  kind: z.literal("currency"),
  scope: z.strictObject({ currency: field.currency.exclude(["gbp"]) }),
  value: z.strictObject({ rate_bp: integer(1, MOST_RATE_BP) }),
})

const labourRate = z.strictObject({
  kind: z.literal("labour_rate"),
  scope: z.strictObject(anyRepair),
  value: z.strictObject({ per_hour: byCurrency }),
})

const margin = z.strictObject({
  kind: z.literal("margin"),
  scope: z.strictObject(maybe),
  value: z.strictObject({ percent_bp: integer(0, 100_000), fixed: byCurrency }),
})

const minimumPrice = z.strictObject({
  kind: z.literal("minimum_price"),
  scope: z.strictObject(maybe),
  value: z.strictObject({ amount: byCurrency }),
})

const priceEnding = z.strictObject({
  kind: z.literal("price_ending"),
  scope: z.strictObject({ currency: field.currency }),
  value: z
    .strictObject({ step: integer(1, 100_000), ending: minor })
    .refine(({ step, ending }) => ending < step, {
      message: "The ending is below the step",
      path: ["ending"],
    }),
})

const urgency = z.strictObject({
  kind: z.literal("urgency"),
  scope: z.strictObject({
    device_kind: maybe.device_kind,
    urgency: field.urgency.exclude(["standard"]),
  }),
  value: z.strictObject({
    surcharge_bp: integer(0, 100_000),
    minimum: byCurrency,
    step: integer(1, 100_000),
  }),
  label,
})

const bundle = z.strictObject({
  kind: z.literal("bundle"),
  scope: z.strictObject({ device_kind: maybe.device_kind }),
  value: z.strictObject({ labour_discount_bp: share, per_hour: byCurrency, max_share_bp: share }),
  label,
})

const methodScope = z.strictObject({
  device_kind: maybe.device_kind,
  service_method: field.service_method,
})

const serviceMethod = z.strictObject({
  kind: z.literal("service_method"),
  scope: methodScope,
  value: z.strictObject({ offered: z.boolean(), fee: byCurrency }),
  label,
})

const distance = z.strictObject({
  kind: z.literal("distance"),
  scope: methodScope,
  value: z
    .strictObject({ free_km: integer(0, 1000), per_km: byCurrency, max_km: integer(1, 1000) })
    .refine(({ free_km, max_km }) => free_km <= max_km, {
      message: "Not beyond the farthest place that is served",
      path: ["free_km"],
    }),
  label,
})

const diagnosisFee = z.strictObject({
  kind: z.literal("diagnosis_fee"),
  scope: z.strictObject({ repair_type: maybe.repair_type, device_kind: maybe.device_kind }),
  value: z.strictObject({ amount: byCurrency }),
  label,
})

const loyalty = z.strictObject({
  kind: z.literal("loyalty"),
  scope: z.strictObject({ min_repairs: field.min_repairs }),
  value: z.strictObject({ discount_bp: share, max: byCurrency }),
  label,
})

const deposit = z.strictObject({
  kind: z.literal("deposit"),
  scope: z.strictObject({ urgency: field.urgency }),
  value: z.strictObject({ share_bp: share }),
})

const validity = z.strictObject({
  kind: z.literal("validity"),
  scope: z.strictObject({}),
  value: z.strictObject({ days: integer(1, 365) }),
})

const promise = z.strictObject({
  kind: z.literal("promise"),
  scope: z.strictObject({}),
  value: z.strictObject({
    queue_hours: z.strictObject({ standard: spread, express: spread }),
    transit_hours: z.partialRecord(field.service_method, spread),
    work_p90_bp: integer(10_000, 100_000),
    lead_p90_bp: integer(10_000, 100_000),
  }),
})

const anyRule = z.discriminatedUnion("kind", [
  partsCost,
  currency,
  labourRate,
  margin,
  minimumPrice,
  priceEnding,
  urgency,
  bundle,
  serviceMethod,
  distance,
  diagnosisFee,
  loyalty,
  deposit,
  validity,
  promise,
])

/** Every kind of rule. */
export const PriceRuleKind = z.enum(anyRule.options.map((option) => option.shape.kind.value))

/** One price rule: its kind, the cases it is for (its scope) and what it says (its value). */
export const PriceRule: z.ZodType<Rule> = anyRule
