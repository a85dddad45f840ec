import fc from "fast-check"
import { PART_GRADES } from "../../repair/states"
import { CURRENCIES } from "../../shared/money"
import { PRICE_TIERS } from "../price-rules"
import type { OfferToQuote, QuoteInput } from "../quote-terms"

/** The same text in every language. */
export const text = (name: string) => ({ "en-GB": name, "pt-BR": name })

/** A premium phone screen for 149 pounds. */
export function offer(fields: Partial<OfferToQuote> = {}): OfferToQuote {
  const price_minor = fields.price_minor ?? 14_900
  return {
    variant_id: "variant_screen",
    device_id: "device_1",
    device: { slug: "apple-iphone-13", brand: "apple", kind: "phone", tier: "upper" },
    label_parts: [text("Screen"), text("Premium")],
    repair_type: "screen",
    diagnosed_first: false,
    part_grade: "premium",
    grades: ["premium"],
    currency_code: "gbp",
    price_minor,
    base_minor: price_minor,
    campaign_id: null,
    set_by_owner: false,
    duration_minutes: 60,
    lead_days: 3,
    in_stock: true,
    ...fields,
  }
}

/** That screen at the counter, without haste. */
export function input(fields: Partial<QuoteInput> = {}): QuoteInput {
  return {
    offers: [offer()],
    service_method: "drop_off",
    urgency: "standard",
    currency_code: "gbp",
    vat_rate_bp: 2000,
    deposit_enabled: false,
    distance_km: null,
    completed_repairs: 0,
    ...fields,
  }
}

/** Any choice of repairs of one device that can be quoted. */
export const anyInput: fc.Arbitrary<QuoteInput> = fc
  .record({
    currency_code: fc.constantFrom(...CURRENCIES),
    service_method: fc.constantFrom("drop_off" as const, "mail_in" as const),
    urgency: fc.constantFrom("standard" as const, "express" as const),
    vat_rate_bp: fc.integer({ min: 0, max: 3000 }),
    deposit_enabled: fc.boolean(),
    completed_repairs: fc.nat(15),
    kind: fc.constantFrom("phone", "tablet", "laptop", "desktop", "console", "watch"),
    tier: fc.constantFrom(...PRICE_TIERS),
    works: fc.uniqueArray(
      fc.record({
        id: fc.nat(50),
        price_minor: fc.nat(200_000),
        duration_minutes: fc.nat(600),
        lead_days: fc.nat(30),
        in_stock: fc.boolean(),
        diagnosed_first: fc.boolean(),
        part_grade: fc.constantFrom(...PART_GRADES),
      }),
      { minLength: 1, maxLength: 8, selector: ({ id }) => id }
    ),
  })
  .map(({ works, kind, tier, ...rest }) => ({
    ...rest,
    distance_km: null,
    offers: works.map(({ id, ...work }) =>
      offer({
        ...work,
        device: { slug: "any", brand: "any", kind, tier },
        variant_id: `variant_${id}`,
        repair_type: `type_${id}`,
        currency_code: rest.currency_code,
      })
    ),
  }))
