import { randomUUID } from "node:crypto"
import type {
  PriceChangeListResponse,
  PriceRuleListResponse,
  PriceRuleSetListResponse,
} from "../../../src/contracts/price-rules"
import type { z } from "@medusajs/framework/zod"
import { ruleId, type PriceRule } from "../../../src/domain/pricing/price-rules"
import { bookingOf, offerOf, offersOf, quoteFor, sendBooking } from "../../support/bookings"
import { fieldsOf, refusalOf } from "../../support/client"
import { OTHER_PHONE, PHONE } from "../../support/small-shop"
import { withSmallShop } from "../../support/suite"
import { apply, DEARER, preview, undo, versionOf } from "./price-desk"

jest.setTimeout(180_000)

withSmallShop((suite) => {
  const pricesOf = async (slug = PHONE) =>
    new Map(
      (await offersOf(suite().store, slug)).map(({ variant_id, price }) => [
        variant_id,
        price.amount,
      ])
    )
  const everyPrice = () =>
    suite()
      .knex("price")
      .whereNull("deleted_at")
      .orderBy(["price_set_id", "currency_code"])
      .select("price_set_id", "currency_code", "amount", "raw_amount")
  const setByOwner = async (variant_id: string, amount: number) => {
    const { knex } = suite()
    await knex("repair_offer").where({ variant_id }).update({ price_source: "owner" })
    await knex.raw(
      `update price set amount = ?, raw_amount = ? where currency_code = 'gbp'
         and price_set_id = (select price_set_id from product_variant_price_set where variant_id = ?)`,
      [amount, JSON.stringify({ value: String(amount), precision: 20 }), variant_id]
    )
  }

  describe("the price rules", () => {
    it("are listed, filtered and paged by their ids, with their version", async () => {
      const call = suite().as("manager")
      type Page = z.infer<typeof PriceRuleListResponse>
      const all = (await call<Page>("GET", "/admin/price-rules?limit=500")).body
      expect(all.count).toBeGreaterThanOrEqual(120)
      expect(all.rules).toHaveLength(all.count)
      expect(all.rule_set).toMatchObject({ version: 1, source: "catalogue", rule_count: all.count })
      const paged: string[] = []
      let cursor = ""
      do {
        const path = `/admin/price-rules?limit=50${cursor && `&cursor=${cursor}`}`
        const { body } = await call<Page>("GET", path)
        paged.push(...body.rules.map(({ id }) => id))
        cursor = body.next_cursor ?? ""
      } while (cursor)
      expect(paged).toEqual(all.rules.map(({ id }) => id))
      const { body } = await call<Page>("GET", "/admin/price-rules?kind=parts_cost&q=screen+phone")
      expect(body.rules.map(({ id }) => id)).toContain("parts_cost.screen.phone.premium")
      expect(body.rules.every(({ rule }) => rule.kind === "parts_cost")).toBe(true)
    })

    it("are for managers alone", async () => {
      for (const name of ["technician", "front_desk"] as const) {
        const call = suite().as(name)
        expect(refusalOf(await call("GET", "/admin/price-rules"))).toBe("403 permission_denied")
        expect(refusalOf(await preview(call, []))).toBe("403 permission_denied")
      }
    })
  })

  describe("a preview", () => {
    it("counts what would change, names the largest, and writes nothing", async () => {
      const before = await everyPrice()
      const { status, body } = await preview(suite().as("owner"), [{ rule: DEARER }])
      expect(status).toBe(200)
      const { currencies, largest_rises, largest_falls, rules, version } = body.preview
      expect(version).toBe(1)
      expect(rules).toEqual([{ id: "margin.phone", before: null, after: DEARER }])
      const offers = (await pricesOf()).size + (await pricesOf(OTHER_PHONE)).size
      for (const currency of currencies) {
        expect(currency).toMatchObject({ offers, falls: 0, added: 0, withdrawn: 0 })
        expect(currency.rises).toBe(currency.changed)
        expect(currency.changed).toBeGreaterThan(0)
      }
      expect(largest_rises).toHaveLength(20)
      expect(largest_falls).toEqual([])
      expect(await everyPrice()).toEqual(before)
      expect(await versionOf(suite().as("owner"))).toBe(1)
    })

    it("counts all offers of the shop, whichever the rules touch", async () => {
      const offers = (await pricesOf()).size + (await pricesOf(OTHER_PHONE)).size
      const only = { ...DEARER, scope: { device: OTHER_PHONE } }
      const { currencies } = (await preview(suite().as("owner"), [{ rule: only }])).body.preview
      for (const currency of currencies) {
        expect(currency.offers).toBe(offers)
        expect(currency.changed).toBeLessThan(offers)
      }
      const { rules } = await suite().knex("price_rule_set").where({ version: 1 }).first("rules")
      const rule = (rules as PriceRule[]).find(
        (each) => ruleId(each) === "parts_cost.screen.phone.premium"
      )
      await apply(suite().as("owner"), [{ remove: "parts_cost.screen.phone.premium" }])
      const back = (await preview(suite().as("owner"), [{ rule }])).body.preview
      for (const currency of back.currencies) expect(currency).toMatchObject({ offers, added: 2 })
    })

    it("of nothing finds the shop's prices as the rules make them", async () => {
      const { body } = await preview(suite().as("owner"), [])
      expect(body.preview.currencies.map(({ changed }) => changed)).toEqual([0, 0, 0])
    })

    it("warns of prices that would no longer pay for parts and labour", async () => {
      const value = { percent_bp: 0, fixed: { gbp: 0, eur: 0, brl: 0 } }
      const free = { kind: "margin", scope: { device_kind: "phone" }, value }
      const { body } = await preview(suite().as("owner"), [{ rule: free }])
      const { count, known, worst } = body.preview.negative_margins
      expect(count).toBeGreaterThan(0)
      expect(known).toBe(0)
      expect(worst[0].net_price).toBeLessThan(worst[0].cost)
    })

    it("says when a repair would no longer be offered", async () => {
      const { body } = await preview(suite().as("owner"), [
        { remove: "parts_cost.screen.phone.premium" },
      ])
      expect(body.preview.currencies.map(({ withdrawn }) => withdrawn)).toEqual([2, 2, 2])
    })

    it("gives every difference as CSV", async () => {
      const { body } = await suite().as("owner")<{ message: string }>(
        "POST",
        "/admin/price-rules/preview",
        { changes: [{ rule: DEARER }] },
        { accept: "text/csv" }
      )
      const [header, ...rows] = body.message.trim().split("\n")
      expect(header).toBe(
        "device_slug,device_name,repair_type,part_grade,currency_code,before,after,difference,variant_id"
      )
      const counted = await preview(suite().as("owner"), [{ rule: DEARER }])
      const changed = counted.body.preview.currencies.reduce((sum, one) => sum + one.changed, 0)
      expect(rows).toHaveLength(changed)
    })

    it.each([
      [
        "a wrong number",
        [{ rule: { ...DEARER, value: { percent_bp: -1, fixed: { gbp: 1, eur: 1, brl: 1 } } } }],
        "400 invalid_request",
        "changes.0.rule.value.percent_bp",
      ],
      [
        "a scope that the kind does not have",
        [{ rule: { ...DEARER, scope: { urgency: "express" } } }],
        "400 invalid_request",
        "changes.0.rule.scope",
      ],
      [
        "a rule that is not there",
        [{ rule: DEARER }, { remove: "margin.moon" }],
        "400 invalid_rules",
        "changes.1",
      ],
      ["a rule that is needed", [{ remove: "validity" }], "400 invalid_rules", "changes"],
      ["neither rule nor id", [{}], "400 invalid_request", "changes.0"],
    ])("refuses %s and names the field", async (_what, changes, refusal, field) => {
      const call = suite().as("owner")
      const answer = await call("POST", "/admin/price-rules/preview", { changes })
      expect(refusalOf(answer)).toBe(refusal)
      expect(fieldsOf(answer)).toEqual([field])
    })
  })

  describe("applied rules", () => {
    it("change every price at once, but those set by hand, and are seen in the store", async () => {
      const { store, as, knex } = suite()
      const before = await pricesOf()
      const [mine] = before.keys()
      await setByOwner(mine, 12.34)
      const old_quote = await quoteFor(store)
      const shown = await preview(as("manager"), [{ rule: DEARER }])
      const changed = shown.body.preview.currencies.reduce((sum, one) => sum + one.changed, 0)
      const { status, body } = await apply(as("manager"), [{ rule: DEARER }])
      expect(status).toBe(201)
      expect(body.price_change).toMatchObject({
        kind: "apply",
        from_version: 1,
        to_version: 2,
        note: "Spring prices",
        changed_prices: changed,
      })
      const after = await pricesOf()
      expect(after.get(mine)).toBe(12.34)
      // a diagnosis has an hourly rate of its own
      const diagnoses = await knex("repair_offer")
        .where({ repair_type_id: "diagnosis" })
        .pluck("variant_id")
      for (const [variant, amount] of after) {
        if (diagnoses.includes(variant)) expect(amount).toBe(before.get(variant))
        else if (variant !== mine) expect(amount).toBeGreaterThan(before.get(variant) ?? Infinity)
      }
      const sources = await knex("repair_offer")
        .whereNotIn("variant_id", diagnoses)
        .distinct("price_source")
        .pluck("price_source")
      expect(sources.sort()).toEqual(["owner", "rule"])
      const rows = await knex("price")
        .whereNull("deleted_at")
        .whereRaw("raw_amount->>'value' is not null")
      expect(rows.every((row) => Number(row.raw_amount.value) === Number(row.amount))).toBe(true)
      const quote = await quoteFor(store)
      expect([old_quote.rule_set_version, quote.rule_set_version]).toEqual(["1", "2"])
      // what was promised is kept to
      const booked = await sendBooking(store, bookingOf(old_quote))
      expect(booked.status).toBe(201)
      const { total_minor } = await knex("repair").first("total_minor")
      expect(total_minor).toBe(Math.round(old_quote.total * 100))
    })

    it("are the same change under the same key, and another one is refused", async () => {
      const call = suite().as("owner")
      const key = randomUUID()
      const first = await apply(call, [{ rule: DEARER }], { key, version: 1 })
      const again = await apply(call, [{ rule: DEARER }], { key, version: 1 })
      expect(again).toEqual(first)
      const other = await apply(call, [{ remove: "margin.phone" }], { key, version: 2 })
      expect(refusalOf(other)).toBe("409 idempotency_key_reused")
    })

    it("are refused when the rules are others than the caller saw", async () => {
      const call = suite().as("owner")
      const answers = await Promise.all([
        apply(call, [{ rule: DEARER }], { version: 1 }),
        apply(call, [{ rule: { ...DEARER, scope: { tier: "flagship" } } }], { version: 1 }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
      expect(answers.map(refusalOf)).toContain("409 stale_version")
      expect(await versionOf(call)).toBe(2)
    })

    it("are there in whole or not at all", async () => {
      const { knex, as } = suite()
      const before = await everyPrice()
      await knex.raw(`create function p_refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no space left'; end $$`)
      await knex.raw(
        "create trigger p_refuse before insert on price_change execute function p_refuse()"
      )
      const { status } = await apply(as("owner"), [{ rule: DEARER }])
      await knex.raw("drop function p_refuse() cascade")
      expect(status).toBe(500)
      expect(await everyPrice()).toEqual(before)
      expect(await versionOf(as("owner"))).toBe(1)
    })

    it("are known to a process that did not write them", async () => {
      const { knex, store } = suite()
      await quoteFor(store)
      const { rules, hash } = await knex("price_rule_set")
        .where({ version: 1 })
        .first("rules", "hash")
      const version = { id: "prset_other", version: 2, rules: JSON.stringify(rules), hash }
      await knex("price_rule_set").insert({ ...version, source: "owner" })
      expect((await quoteFor(store)).rule_set_version).toBe("2")
    })

    it("take a repair out of the offer and bring it back", async () => {
      const { as, store } = suite()
      const screen = await offerOf(store, "screen", { part_grade: "premium" })
      const removed = await apply(as("owner"), [{ remove: "parts_cost.screen.phone.premium" }])
      expect((await pricesOf()).has(screen.variant_id)).toBe(false)
      await undo(as("owner"), removed.body.price_change.id)
      expect((await pricesOf()).get(screen.variant_id)).toBe(screen.price.amount)
    })
  })

  describe("an undo", () => {
    it("restores rules and prices once, and both changes are listed with who made them", async () => {
      const call = suite().as("owner")
      const before = await everyPrice()
      const { price_change } = (await apply(call, [{ rule: DEARER }])).body
      expect(await everyPrice()).not.toEqual(before)
      const undone = await undo(call, price_change.id)
      expect(undone.body.price_change).toMatchObject({
        kind: "undo",
        undoes: price_change.id,
        changed_prices: price_change.changed_prices,
        to_version: 3,
      })
      expect(await everyPrice()).toEqual(before)
      expect(await undo(call, price_change.id)).toEqual(undone)
      const sources = await suite()
        .knex("repair_offer")
        .distinct("price_source")
        .pluck("price_source")
      expect(sources).toEqual(["suggested"])
      type Changes = z.infer<typeof PriceChangeListResponse>
      const { body } = await call<Changes>("GET", "/admin/price-changes?limit=1")
      expect(body.price_changes).toEqual([undone.body.price_change])
      const next = await call<Changes>("GET", `/admin/price-changes?cursor=${body.next_cursor}`)
      expect(next.body.price_changes).toEqual([
        { ...price_change, undone_by: undone.body.price_change.id },
      ])
      type Sets = z.infer<typeof PriceRuleSetListResponse>
      const sets = await call<Sets>("GET", "/admin/price-rule-sets")
      const [third, second, first] = sets.body.rule_sets
      expect([third.version, second.version, first.version]).toEqual([3, 2, 1])
      expect(third.hash).toBe(first.hash)
      expect(second).toMatchObject({ source: "owner", note: "Spring prices" })
    })

    it("names what was changed since, and leaves that alone when told to", async () => {
      const call = suite().as("owner")
      const before = await pricesOf()
      const { price_change } = (await apply(call, [{ rule: DEARER }])).body
      const [mine, other] = before.keys()
      await setByOwner(mine, 12.34)
      const refused = await undo(call, price_change.id)
      expect(refusalOf(refused)).toBe("409 prices_changed_since")
      const { details } = refused.body as unknown as { details: Record<string, unknown>[] }
      const [all, ...named] = details
      expect(all).toMatchObject({ field: "keep_changed", changed: named.length })
      expect(new Set(named.map(({ variant_id }) => variant_id))).toEqual(new Set([mine]))
      const undone = await undo(call, price_change.id, { keep_changed: true })
      expect(undone.status).toBe(200)
      const after = await pricesOf()
      expect([after.get(mine), after.get(other)]).toEqual([12.34, before.get(other)])
    })

    it("is refused for what a later change built on, and for what is not there", async () => {
      const call = suite().as("owner")
      const first = await apply(call, [{ rule: DEARER }])
      const second = await apply(call, [{ remove: "margin.phone" }])
      expect(refusalOf(await undo(call, first.body.price_change.id))).toBe(
        "409 rules_changed_since"
      )
      expect((await undo(call, second.body.price_change.id)).status).toBe(200)
      expect((await undo(call, first.body.price_change.id)).status).toBe(200)
      expect(refusalOf(await undo(call, "prchg_none"))).toBe("404 price_change_not_found")
    })
  })

  describe("suggested prices", () => {
    it("are confirmed by device, and then all", async () => {
      const { as, knex } = suite()
      const [{ id }] = await knex("device_model").where({ slug: PHONE }).select("id")
      const own = (await pricesOf()).size
      const others = (await pricesOf(OTHER_PHONE)).size
      const confirm = async (body: unknown) =>
        (await as("manager")("POST", "/admin/price-rules/confirm", body)).body
      expect(await confirm({ device_ids: [id] })).toEqual({ confirmed: own, suggested: others })
      expect(await confirm({ all: true })).toEqual({ confirmed: others, suggested: 0 })
      expect(await confirm({ all: true })).toEqual({ confirmed: 0, suggested: 0 })
      const neither = await as("manager")("POST", "/admin/price-rules/confirm", {})
      expect(refusalOf(neither)).toBe("400 invalid_request")
      const on_page = await as("manager")<{ changes: { action: string; after: unknown }[] }>(
        "GET",
        `/admin/devices/${id}/changes`
      )
      expect(on_page.body.changes).toMatchObject([
        { action: "prices_confirmed", after: { price_source: "rule" } },
      ])
      // what changed nothing is not kept
      type Changes = z.infer<typeof PriceChangeListResponse>
      const { body } = await as("owner")<Changes>("GET", "/admin/price-changes")
      expect(body.price_changes).toMatchObject([
        { kind: "confirm", confirmed_offers: others, changed_prices: 0, undone_by: null },
        { kind: "confirm", confirmed_offers: own, from_version: 1, to_version: 1 },
      ])
      const { name } = await knex("staff_member")
        .where({ id: body.price_changes[0].actor.id })
        .first("name")
      expect(body.price_changes[0].actor.name).toBe(name)
      const undone = await undo(as("owner"), body.price_changes[0].id)
      expect(refusalOf(undone)).toBe("409 nothing_to_undo")
    })
  })
})
