import { Modules } from "@medusajs/framework/utils"
import type { QuoteExplanation } from "../../../src/contracts/price-rules"
import { offerOf, quoteFor } from "../../support/bookings"
import { clientOf, refusalOf } from "../../support/client"
import { withSmallShop } from "../../support/suite"
import { apply, DEARER } from "./price-desk"

jest.setTimeout(180_000)

const pence = (amount: number): number => Math.round(amount * 100)

withSmallShop((suite) => {
  const explain = async (id: string): Promise<QuoteExplanation> => {
    const path = `/admin/quotes/${id}/explain`
    const { body } = await suite().as("front_desk")<{ explanation: QuoteExplanation }>("GET", path)
    return body.explanation
  }

  describe("the explanation of a quote", () => {
    it.each(["gbp", "eur", "brl"])(
      "adds up step by step in %s, by rules it names",
      async (code) => {
        const { store } = suite()
        const [screen, battery] = [await offerOf(store, "screen"), await offerOf(store, "battery")]
        const quote = await quoteFor(store, {
          offers: [screen.variant_id, battery.variant_id],
          urgency: "express",
          service_method: "mail_in",
          currency_code: code,
        })
        const explained = await explain(quote.id)
        expect(explained).toMatchObject({
          quote_id: quote.id,
          hash: quote.hash,
          reproduced: true,
          not_reproduced_because: null,
          rule_set: { version: 1, source: "catalogue" },
        })
        expect(explained.lines.map(({ steps: _steps, ...line }) => line)).toEqual(quote.lines)
        for (const line of explained.lines) {
          expect(line.steps.reduce((sum, { amount }) => sum + pence(amount), 0)).toBe(
            pence(line.amount)
          )
          expect(line.steps.some(({ rule }) => rule !== null)).toBe(true)
        }
        const steps = explained.lines[0].steps.map(({ step }) => step)
        expect(steps.slice(0, 1)).toEqual(["parts_cost"])
        expect(steps.includes("currency")).toBe(code !== "gbp")
      }
    )

    it("is the same after the rules changed", async () => {
      const { store, as } = suite()
      const quote = await quoteFor(store)
      const before = await explain(quote.id)
      await apply(as("owner"), [{ rule: DEARER }])
      expect(await explain(quote.id)).toEqual(before)
    })

    it("tells a quote that was changed in the database", async () => {
      const { store, knex } = suite()
      const quote = await quoteFor(store)
      const forged = JSON.stringify("00".repeat(32)).slice(1, -1)
      await knex("quote").where({ id: quote.id }).update({ hash: forged })
      expect(await explain(quote.id)).toMatchObject({
        reproduced: false,
        not_reproduced_because: "hash_differs",
      })
      await knex("quote").where({ id: quote.id }).update({ inputs: null })
      expect((await explain(quote.id)).not_reproduced_because).toBe("inputs_not_kept")
    })

    it("is a 404 for a quote that is not there", async () => {
      const answer = await suite().as("owner")("GET", "/admin/quotes/quote_none/explain")
      expect(refusalOf(answer)).toBe("404 quote_not_found")
    })
  })

  describe("a campaign", () => {
    const priceList = async (variant_id: string, amount: number, fields = {}) => {
      const { container, knex } = suite()
      const link = await knex("product_variant_price_set")
        .where({ variant_id })
        .first("price_set_id")
      const [list] = await container.resolve(Modules.PRICING).createPriceLists([
        {
          title: "Winter",
          description: "Winter",
          status: "active",
          prices: [{ amount, currency_code: "gbp", price_set_id: link.price_set_id }],
          ...fields,
        } as never,
      ])
      return list.id
    }

    it("lowers the price within its dates, and the explanation says which", async () => {
      const { store } = suite()
      const screen = await offerOf(store, "screen")
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
      await priceList(screen.variant_id, 1, { starts_at: tomorrow })
      await priceList(screen.variant_id, 2, { status: "draft" })
      const higher = screen.price.amount + 100
      await priceList(screen.variant_id, higher)
      expect((await quoteFor(store, { offers: [screen.variant_id] })).total).toBe(
        screen.price.amount
      )
      const id = await priceList(screen.variant_id, 9.5, { ends_at: tomorrow })
      const quote = await quoteFor(store, { offers: [screen.variant_id] })
      expect(quote.lines).toMatchObject([{ amount: 9.5, rule: `campaign.${id}` }])
      const { reproduced, lines } = await explain(quote.id)
      expect(reproduced).toBe(true)
      expect(lines[0].steps.at(-1)).toMatchObject({ step: "campaign", rule: `campaign.${id}` })
    })

    it("replaces the price when it is an override", async () => {
      const { store } = suite()
      const screen = await offerOf(store, "screen")
      const higher = screen.price.amount + 100
      await priceList(screen.variant_id, higher, { type: "override" })
      expect((await quoteFor(store, { offers: [screen.variant_id] })).total).toBe(higher)
    })
  })

  describe("a customer who comes back", () => {
    it("pays less from the third completed repair on", async () => {
      const { store, base_url, shop, knex } = suite()
      const { actor_id, headers } = shop.who.customer
      const own = clientOf(base_url, { ...shop.key, ...headers })
      const before = await quoteFor(own)
      await knex.raw(
        `insert into repair (id, number, version, order_id, device_key, customer_id, customer_device_id,
           device_slug, device_name, device_kind, first_name, last_name, email, locale, currency_code,
           service_method, urgency, description, work_state, is_open, state, total_minor, search_text,
           event_hash)
         select 'rep_' || n, 'RT-' || n, 1, 'order_' || n, 'k', ?, 'cdev', 'x', 'x', 'phone', 'A', 'B',
           'a@b.example', 'en-GB', 'gbp', 'drop_off', 'standard', 'x', 'completed', false, '{}', 0, '', ''
         from generate_series(1, 3) n`,
        [actor_id]
      )
      const quote = await quoteFor(own)
      const loyalty = quote.lines.find(({ kind }) => kind === "loyalty")
      expect(loyalty?.rule).toBe("loyalty.3")
      expect(quote.total).toBeLessThan(before.total)
      expect((await quoteFor(store)).total).toBe(before.total)
      expect((await explain(quote.id)).reproduced).toBe(true)
    })
  })
})
