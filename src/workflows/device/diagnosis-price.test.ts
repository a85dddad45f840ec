import { expect, it } from "vitest"
import { PRICE_TIERS } from "../../domain/pricing/price-rules"
import { priceFamily } from "../../domain/pricing/price-family"
import { bookOf, shippedRules } from "../../domain/pricing/__tests__/shipped-rules"
import { CURRENCIES } from "../../domain/shared/money"
import { readCatalogue } from "./read-catalogue"

it("asks for a diagnosis on its own what it costs before a repair", () => {
  const book = bookOf(shippedRules())
  const diagnosis = readCatalogue().repair_types.find(({ code }) => code === "diagnosis")
  expect(diagnosis?.diagnosed_first).toBe(false)
  for (const [device_kind, labour_minutes] of Object.entries(diagnosis?.labour_minutes ?? {}))
    for (const tier of PRICE_TIERS)
      for (const currency of CURRENCIES) {
        const facts = { device: "any", brand: "any", device_kind, tier, currency }
        const grades = ["none"] as const
        const family = { ...facts, repair_type: "diagnosis", labour_minutes, grades }
        expect(
          priceFamily(book, family).none?.price_minor,
          `${device_kind} ${tier} ${currency}`
        ).toBe(book.find("diagnosis_fee", { device_kind })?.value.amount[currency])
      }
})
