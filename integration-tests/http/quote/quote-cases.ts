import type { Quote } from "../../../src/contracts/quote"
import { askQuote, offerOf, quoteFor } from "../../support/bookings"
import { fieldsOf, refusalOf } from "../../support/client"
import { OTHER_PHONE } from "../../support/small-shop"
import type { Suite } from "../../support/suite"

const pence = (amount: number): number => Math.round(amount * 100)

const sumOf = ({ lines }: Quote): number =>
  lines.reduce((sum, { amount }) => sum + pence(amount), 0)

/** What a quote says, and what it refuses. */
export const describeQuotes = (suite: () => Suite): void => {
  describe("a quote", () => {
    it("explains each line, holds 20 % VAT and adds up", async () => {
      const { store } = suite()
      const screen = await offerOf(store, "screen")
      const quote = await quoteFor(store, { offers: [screen.variant_id] })
      expect(quote.lines[0]).toMatchObject({
        kind: "repair",
        amount: screen.price.amount,
        variant_id: screen.variant_id,
        labels: { "en-GB": expect.any(String), "pt-BR": expect.any(String) },
      })
      expect(quote.lines.every(({ rule }) => rule.length > 0)).toBe(true)
      expect(sumOf(quote)).toBe(pence(quote.total))
      expect(pence(quote.subtotal) + pence(quote.tax_total)).toBe(pence(quote.total))
      expect(pence(quote.tax_total)).toBe(Math.round(pence(quote.total) / 6))
      expect(quote.deposit_total).toBe(0)
      expect(quote.hash).toMatch(/^[0-9a-f]{64}$/)
    })

    it("is valid for thirty days and promises a range", async () => {
      const quote = await quoteFor(suite().store)
      const days = (Date.parse(quote.valid_until) - Date.now()) / 86_400_000
      expect(days).toBeGreaterThan(29.9)
      expect(days).toBeLessThanOrEqual(30)
      expect(Date.parse(quote.promise.p50)).toBeGreaterThan(Date.now())
      expect(Date.parse(quote.promise.p90)).toBeGreaterThanOrEqual(Date.parse(quote.promise.p50))
    })

    it("makes a second repair cheaper, express and post dearer, each by a line of its own", async () => {
      const { store } = suite()
      const [screen, battery] = [await offerOf(store, "screen"), await offerOf(store, "battery")]
      const quote = await quoteFor(store, {
        offers: [screen.variant_id, battery.variant_id],
        urgency: "express",
        service_method: "mail_in",
        postal_code: "M1 1AE",
      })
      const kinds = quote.lines.map(({ kind }) => kind)
      expect(kinds).toEqual(expect.arrayContaining(["bundle", "urgency", "service_method"]))
      expect(quote.lines.find(({ kind }) => kind === "bundle")?.amount).toBeLessThan(0)
      expect(sumOf(quote)).toBe(pence(quote.total))
    })

    it.each([
      ["an unknown offer", { offers: ["variant_none"] }, ["offers.0"]],
      ["an unknown device", { device_slug: "no-such-phone" }, ["offers.0"]],
      ["another device's offer", { device_slug: OTHER_PHONE }, ["offers.0"]],
      ["a null byte in the offer", { offers: ["variant_\u0000"] }, null],
      ["a null byte in the device", { device_slug: "apple-\u0000" }, null],
    ])("refuses %s", async (_, change, fields) => {
      const answer = await askQuote(suite().store, change)
      if (fields === null)
        expect(refusalOf(answer)).toMatch(/^400 (invalid_request|offer_not_found)$/)
      else {
        expect(refusalOf(answer)).toBe("400 offer_not_found")
        expect(fieldsOf(answer)).toEqual(fields)
      }
    })

    it("names each field that is not as it should be", async () => {
      const answer = await askQuote(suite().store, {
        device_slug: 7,
        offers: [],
        service_method: "teleport",
        urgency: null,
        currency_code: "xxx",
        surprise: true,
      })
      expect(refusalOf(answer)).toBe("400 invalid_request")
      expect(fieldsOf(answer).sort()).toEqual([
        "currency_code",
        "device_slug",
        "offers",
        "service_method",
        "surprise",
        "urgency",
      ])
    })

    it.each(["gbp", "brl"])("adds up in %s, with the tax of its region", async (currency) => {
      const { store } = suite()
      const [screen, battery] = [await offerOf(store, "screen"), await offerOf(store, "battery")]
      const quote = await quoteFor(store, {
        offers: [screen.variant_id, battery.variant_id],
        urgency: "express",
        currency_code: currency,
      })
      expect(quote.currency_code).toBe(currency)
      expect(sumOf(quote)).toBe(pence(quote.total))
      expect(pence(quote.subtotal) + pence(quote.tax_total)).toBe(pence(quote.total))
    })

    it("refuses the same repair twice and two grades of one", async () => {
      const { store } = suite()
      const genuine = await offerOf(store, "screen", { part_grade: "genuine" })
      const premium = await offerOf(store, "screen", { part_grade: "premium" })
      const refused = async (change: Record<string, unknown>) =>
        refusalOf(await askQuote(store, change))
      expect(await refused({ offers: [genuine.variant_id, genuine.variant_id] })).toBe(
        "400 duplicate_offer"
      )
      expect(await refused({ offers: [genuine.variant_id, premium.variant_id] })).toBe(
        "400 conflicting_grades"
      )
    })
  })
}
