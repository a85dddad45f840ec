import { EventEmitter, once } from "node:events"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import type { Device, DeviceDetail } from "../../../src/contracts/catalogue"
import { planSearch, searchBindings, searchHits } from "../../../src/lib/catalogue/device-search"
import { NOTIFY_CHANNEL } from "../../../src/lib/outbox"
import { PgListener } from "../../../src/modules/realtime/listener"
import { readNotification } from "../../../src/modules/realtime/notification"
import { OTHER_PHONE, PHONE } from "../../support/small-shop"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

/** The ordinary prices of all offers on sale as Medusa's own tables have them. */
const LIVE = `
select o.variant_id, p.currency_code, o.device_model_id, l.price_set_id, p.amount::text, t.is_diagnosis
from repair_offer o
join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
join product_variant v on v.id = o.variant_id and v.deleted_at is null
join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
join price p on p.price_set_id = l.price_set_id and p.id = (
  select id from price where price_set_id = l.price_set_id and currency_code = p.currency_code
    and deleted_at is null and price_list_id is null and rules_count = 0
    and min_quantity is null and max_quantity is null
  order by created_at, id limit 1)
where o.deleted_at is null`

const KEPT = `
select variant_id, currency_code, device_model_id, price_set_id, amount::text, is_diagnosis
from offer_price`

type Write =
  | { kind: "price"; offer: number; amount: number; currency: "gbp" | "eur" | "brl" }
  | { kind: "no price" | "off sale" | "on sale" | "no offer" | "second price"; offer: number }
  | { kind: "type off" | "type on" | "core" | "unlink" | "relink"; offer: number }

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({
    kind: fc.constant("price" as const),
    offer: fc.nat(11),
    amount: fc.integer({ min: 1, max: 90_000 }).map((minor) => minor / 100),
    currency: fc.constantFrom("gbp" as const, "eur" as const, "brl" as const),
  }),
  fc.record({
    kind: fc.constantFrom(
      "no price" as const,
      "off sale" as const,
      "on sale" as const,
      "no offer" as const,
      "second price" as const,
      "type off" as const,
      "type on" as const,
      "core" as const,
      "unlink" as const,
      "relink" as const
    ),
    offer: fc.nat(11),
  })
)

withSmallShop((suite) => {
  describe("prices kept beside the models", () => {
    type Offer = { variant_id: string; repair_type_id: string; price_set_id: string }

    const offersOf = async (knex: Knex): Promise<Offer[]> => {
      const { rows } = await knex.raw<{ rows: Offer[] }>(
        `select o.variant_id, o.repair_type_id, l.price_set_id from repair_offer o
         join product_variant_price_set l on l.variant_id = o.variant_id order by o.id limit 12`
      )
      return rows
    }
    const sorted = async (sql: string): Promise<string[]> => {
      const { rows } = await suite().knex.raw<{ rows: unknown[] }>(sql)
      return rows.map((row) => JSON.stringify(row)).sort()
    }
    const expectTrue = async () => expect(await sorted(KEPT)).toEqual(await sorted(LIVE))

    const now = new Date()
    const apply = async (offers: Offer[], step: Write): Promise<void> => {
      const { knex, container } = suite()
      const { variant_id, repair_type_id, price_set_id } = offers[step.offer % offers.length]
      const set = (table: string, where: Record<string, string>, deleted_at: Date | null) =>
        knex(table).where(where).update({ deleted_at })
      if (step.kind === "price")
        await knex("price")
          .where({ price_set_id, currency_code: step.currency })
          .update({ amount: step.amount })
      if (step.kind === "no price") await set("price", { price_set_id, currency_code: "gbp" }, now)
      if (step.kind === "off sale") await set("product_variant", { id: variant_id }, now)
      if (step.kind === "on sale") await set("product_variant", { id: variant_id }, null)
      if (step.kind === "no offer") await set("repair_offer", { variant_id }, now)
      if (step.kind === "type off") await set("repair_type", { id: repair_type_id }, now)
      if (step.kind === "type on") await set("repair_type", { id: repair_type_id }, null)
      if (step.kind === "unlink") await set("product_variant_price_set", { variant_id }, now)
      if (step.kind === "relink") await set("product_variant_price_set", { variant_id }, null)
      if (step.kind === "second price")
        await container
          .resolve(Modules.PRICING)
          .addPrices([{ priceSetId: price_set_id, prices: [{ amount: 3, currency_code: "gbp" }] }])
      if (step.kind === "core")
        await container
          .resolve(Modules.PRICING)
          .updatePriceSets(price_set_id, { prices: [{ amount: 77, currency_code: "gbp" }] })
    }

    it("are right after any writes, Medusa's own among them", async () => {
      await expectTrue()
      const offers = await offersOf(suite().knex)
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 8 }), async (steps) => {
          for (const step of steps) await apply(offers, step)
          await expectTrue()
        }),
        { numRuns: 15 }
      )
    })

    it("are right when two change prices of one offer at the same time", async () => {
      const { knex } = suite()
      const [{ price_set_id, variant_id }] = await offersOf(knex)
      const first = await knex.transaction()
      const change = (trx: Knex, currency_code: string, amount: number) =>
        trx("price").where({ price_set_id, currency_code }).update({ amount })
      await change(first, "gbp", 11)
      // a query of knex begins when somebody waits for it
      const second = Promise.all([change(knex, "eur", 12)])
      const waiting = () =>
        knex.raw<{ rows: unknown[] }>("select 1 from pg_locks where not granted")
      while ((await waiting()).rows.length === 0) await Promise.resolve()
      await first.commit()
      await second
      const kept = await knex("offer_price").where({ variant_id }).select("amount")
      expect(kept.map(({ amount }) => Number(amount))).toEqual(expect.arrayContaining([11, 12]))
      await expectTrue()
    })

    it("show at once in lists and on the device's page, and so does a campaign while it lasts", async () => {
      const { store, knex, container } = suite()
      const shown = async () => {
        const page = await store<{ device: DeviceDetail }>("GET", `/store/devices/${PHONE}`)
        const list = await store<{ devices: Device[] }>("GET", "/store/devices?q=iphone+14+pro")
        const { offers, from_price } = page.body.device
        expect(list.body.devices[0].from_price).toEqual(from_price)
        const repairs = offers.filter(({ repair_type }) => repair_type.code !== "diagnosis")
        expect(from_price?.amount).toBe(Math.min(...repairs.map(({ price }) => price.amount)))
        return page.body.device
      }
      const [{ variant_id }] = (await shown()).offers
      const { price_set_id } = await knex("product_variant_price_set").where({ variant_id }).first()
      await knex("price").where({ price_set_id, currency_code: "gbp" }).update({ amount: 2 })
      const before = await shown()
      expect(before.from_price?.amount).toBe(2)
      const others = ({ offers }: DeviceDetail) =>
        offers.filter((offer) => offer.variant_id !== variant_id).map(({ price }) => price.amount)
      const [campaign] = await container.resolve(Modules.PRICING).createPriceLists([
        {
          title: "Screens in January",
          description: "Less for a week",
          type: "sale",
          status: "active",
          prices: [{ price_set_id, amount: 1, currency_code: "gbp" }],
        },
      ])
      const during = await shown()
      expect(during.from_price?.amount).toBe(1)
      expect(others(during)).toEqual(others(before))
      await container
        .resolve(Modules.PRICING)
        .updatePriceLists([{ id: campaign.id, ends_at: "2020-01-01T00:00:00Z" }])
      expect((await shown()).from_price?.amount).toBe(2)
    })
  })

  describe("keepers of pages", () => {
    /** Which devices are said to have changed, once everything that `write` commits has arrived. */
    const toldOf = async (
      write: (trx: Knex.Transaction) => Promise<unknown>
    ): Promise<unknown[]> => {
      const { knex, container } = suite()
      const told: unknown[] = []
      const channel = new EventEmitter()
      const listener = new PgListener({
        databaseUrl: container.resolve("configModule").projectConfig.databaseUrl ?? "",
        channel: NOTIFY_CHANNEL,
        logger: container.resolve(ContainerRegistrationKeys.LOGGER),
        onConnected: () => channel.emit("connected"),
        onNotification: (payload) => {
          const notification = readNotification(payload)
          if (notification?.kind === "catalogue") told.push(notification.slugs)
          if (payload === "the end") channel.emit("the end")
        },
      })
      const connected = once(channel, "connected")
      const heard = once(channel, "the end")
      listener.start()
      await connected
      await knex.transaction(write)
      await knex.raw("select pg_notify(?, 'the end')", [NOTIFY_CHANNEL])
      await heard
      await listener.stop()
      return told
    }
    const gbpPrices = (trx: Knex) => {
      const ofPhone = trx("offer_price as o")
        .join("device_card as c", "c.device_model_id", "o.device_model_id")
        .where("c.slug", PHONE)
        .select("o.price_set_id")
      return trx("price").where({ currency_code: "gbp" }).whereIn("price_set_id", ofPhone)
    }

    it("hear of the device whose prices change, once for a transaction", async () => {
      const told = await toldOf(async (trx) => {
        await gbpPrices(trx).increment("amount", 1)
        await gbpPrices(trx).increment("amount", 1)
      })
      expect(told).toEqual([[PHONE]])
    })

    it("hear nothing of what changes no page", async () => {
      const told = await toldOf(async (trx) => {
        await gbpPrices(trx).update({ updated_at: new Date() })
        await trx("repair_offer").update({ updated_at: new Date() })
        await trx("price").where("amount", "<", 0).delete()
      })
      expect(told).toEqual([])
    })

    it("hear of a device that is renamed, retired, or has other times", async () => {
      const model = (trx: Knex, slug: string) => trx("device_model").where({ slug })
      const renamed = (trx: Knex) => model(trx, OTHER_PHONE).update({ name: "iPhone 7 Classic" })
      const retired = (trx: Knex) => model(trx, PHONE).update({ retired_at: new Date() })
      const slower = (trx: Knex) =>
        trx("repair_offer")
          .whereIn("device_model_id", model(trx, OTHER_PHONE).select("id"))
          .increment("duration_minutes", 5)
      expect(await toldOf(renamed)).toEqual([[OTHER_PHONE]])
      expect(await toldOf(retired)).toEqual([[PHONE]])
      expect(await toldOf(slower)).toEqual([[OTHER_PHONE]])
    })

    it("hear that all may have changed: a repair type, the rules, a campaign", async () => {
      const moved = (trx: Knex) =>
        trx("repair_type").where({ id: "screen" }).update({ position: 9 })
      const noted = (trx: Knex) => trx("price_rule_set").update({ note: "looked at" })
      expect(await toldOf(moved)).toEqual(["all"])
      expect(await toldOf(noted)).toEqual(["all"])
      const { price_set_id } = await suite().knex("offer_price").first()
      const campaign = () =>
        suite()
          .container.resolve(Modules.PRICING)
          .createPriceLists([
            {
              title: "January",
              description: "Less",
              status: "active",
              prices: [{ price_set_id, amount: 1, currency_code: "gbp" }],
            },
          ])
      expect(new Set(await toldOf(campaign))).toEqual(new Set(["all"]))
    })

    it("hear that all may have changed where they are too many to be named", async () => {
      const named = (count: number) => (trx: Knex) =>
        trx.raw(
          "select catalogue_changed(array(select 'model-' || n from generate_series(1, ?) n))",
          [count]
        )
      expect(await toldOf(named(0))).toEqual([])
      expect(await toldOf(named(50))).toEqual([expect.objectContaining({ length: 50 })])
      expect(await toldOf(named(51))).toEqual(["all"])
      const long = (trx: Knex) => trx.raw("select catalogue_changed(array[repeat('é', 4000)])")
      expect(await toldOf(long)).toEqual(["all"])
    })
  })

  describe("reads of the catalogue", () => {
    const statementsOf = async (path: string): Promise<number> => {
      const { store, container } = suite()
      await store("GET", path)
      const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const acquire = jest.spyOn(knex.client, "acquireConnection")
      try {
        expect((await store("GET", path)).status).toBe(200)
        return acquire.mock.calls.length
      } finally {
        acquire.mockRestore()
      }
    }

    it("ask the database once, however many models or offers they show", async () => {
      expect(await statementsOf("/store/devices")).toBe(1)
      expect(await statementsOf("/store/devices?q=iphone")).toBe(1)
      expect(await statementsOf(`/store/devices/${PHONE}`)).toBe(1)
      expect(await statementsOf(`/store/devices/${OTHER_PHONE}`)).toBe(1)
    })

    it("look words up in the index, whatever the words are", async () => {
      const plan = planSearch("iphone pro")
      if (!plan) throw new Error("There are words in it")
      const { knex } = suite()
      const plans = await knex.transaction(async (trx) => {
        // so small a shop is read at once, a whole one is not
        await trx.raw("set local enable_seqscan = off")
        await trx.raw("set local plan_cache_mode = force_generic_plan")
        await trx.raw(`prepare hits as with ${searchHits(1)} select * from hits`)
        const literals = searchBindings(plan).map((value) =>
          Array.isArray(value) ? trx.raw("?", [`{${value.join(",")}}`]).toQuery() : String(value)
        )
        const { rows } = await trx.raw<{ rows: Record<string, string>[] }>(
          `explain execute hits(${literals.join(", ")})`
        )
        return rows.map((row) => row["QUERY PLAN"]).join("\n")
      })
      expect(plans).toMatch(/Index Cond: \(\(term >= .*low\) AND \(term <= .*high\)\)/)
      expect(plans).not.toMatch(/Seq Scan on device_search_term/)
    })
  })
})
