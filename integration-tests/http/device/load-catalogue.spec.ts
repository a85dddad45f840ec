import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { bootstrapShop } from "../../../src/workflows/device/bootstrap-shop"
import { loadDevices } from "../../../src/workflows/device/load-devices"
import type { Catalogue } from "../../../src/workflows/device/read-catalogue"
import { catalogueOf, loadQuietly } from "../../support/catalogues"
import { OTHER_PHONE, PHONE } from "../../support/small-shop"
import { productByMedusa } from "./product-by-medusa"
import { rowsOfProduct } from "./rows-of-product"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

/** Every table that a load writes to. */
const TABLES = [
  "brand",
  "device_model",
  "device_search_term",
  "service_category",
  "repair_type",
  "repair_offer",
  "part",
  "price_rule_set",
  "product",
  "product_option",
  "product_option_value",
  "product_product_option",
  "product_product_option_value",
  "product_variant",
  "product_variant_option",
  "product_sales_channel",
  "product_shipping_profile",
  "product_variant_price_set",
  "product_variant_inventory_item",
  "price_set",
  "price",
  "inventory_item",
  "inventory_level",
]

withServer({
  inApp: true,
  env: { OUTBOX_RUNNER: "off" },
  testSuite: ({ api, getContainer }) => {
    const both = catalogueOf((slug) => slug === PHONE || slug === OTHER_PHONE)
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let key: Record<string, string>
    const load = (wanted: Catalogue = both) => loadQuietly(getContainer(), wanted)

    /** A fingerprint of every row of every table, with its times. */
    const everything = async (): Promise<Record<string, string>> => {
      const states = TABLES.map(async (table) => {
        const { rows } = await knex().raw<{ rows: { state: string }[] }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '')
             as state from "${table}" t`
        )
        return [table, rows[0].state]
      })
      return Object.fromEntries(await Promise.all(states)) as Record<string, string>
    }
    const countOf = async (table: string): Promise<number> => {
      const [{ count }] = await knex()(table).whereNull("deleted_at").count()
      return Number(count)
    }
    const modelOf = (slug: string) => {
      const found = both.brands
        .flatMap(({ brand, models }) => models.map((model) => ({ brand, model })))
        .find(({ model }) => model.slug === slug)
      if (!found) throw new Error(`There is no ${slug}`)
      return structuredClone(found)
    }
    const gbpOf = async (sku: string): Promise<number> => {
      const { rows } = await knex().raw<{ rows: { amount: string }[] }>(
        `select p.amount from product_variant v
         join product_variant_price_set l on l.variant_id = v.id
         join price p on p.price_set_id = l.price_set_id and p.currency_code = 'gbp'
         where v.sku = ? and v.deleted_at is null`,
        [sku]
      )
      return Number(rows[0].amount)
    }
    const offerWith = (sku: string) =>
      knex()("repair_offer").whereIn(
        "variant_id",
        knex()("product_variant").where({ sku }).select("id")
      )

    /** The same catalogue with all parts dearer by a pound. */
    const dearer = (): Catalogue => {
      const changed = structuredClone(both)
      for (const rule of changed.price_rules)
        if (rule.kind === "parts_cost")
          for (const [tier, cost] of Object.entries(rule.value.by_tier))
            Object.assign(rule.value.by_tier, { [tier]: cost + 1000 })
      return changed
    }
    const SCREEN = "APPLE-IPHONE-7-SCREEN-STANDARD"
    const BATTERY = "APPLE-IPHONE-7-BATTERY-PREMIUM"

    describe("load the catalogue", () => {
      beforeAll(async () => {
        const { publishable_key } = await bootstrapShop(getContainer())
        key = { "x-publishable-api-key": publishable_key }
        await load()
      })

      it("gives each offer a variant, prices in three currencies and a part without stock", async () => {
        const offers = await countOf("repair_offer")
        const parts = await countOf("part")
        expect(offers).toBeGreaterThan(30)
        expect(await countOf("product_variant")).toBe(offers)
        expect(await countOf("inventory_level")).toBe(parts)
        expect(await knex()("inventory_level").where("stocked_quantity", "<>", 0)).toEqual([])
        expect(await knex()("supplier")).toEqual([])
        const { rows } = await knex().raw<{ rows: { codes: string }[] }>(
          `select distinct string_agg(p.currency_code, ' ' order by p.currency_code) as codes
           from product_variant_price_set l join price p on p.price_set_id = l.price_set_id
           group by l.variant_id`
        )
        expect(rows).toEqual([{ codes: "brl eur gbp" }])
      })

      it("changes no row when it is loaded again", async () => {
        const before = await everything()
        expect(await load()).toMatchObject({ devices: 2, written: 0, retired: 0 })
        expect(await everything()).toEqual(before)
      })

      it("writes what Medusa's own services write", async () => {
        const own = await rowsOfProduct(knex(), OTHER_PHONE)
        const handle = await productByMedusa(getContainer(), OTHER_PHONE)
        expect(await rowsOfProduct(knex(), handle)).toEqual(own)
      })

      it("lets prices follow the rules, but for those that the owner set or confirmed", async () => {
        const screen = await gbpOf(SCREEN)
        const battery = await gbpOf(BATTERY)
        for (const price_source of ["owner", "rule"]) {
          await offerWith(SCREEN).update({ price_source })
          await load(dearer())
          expect(await gbpOf(SCREEN)).toBe(screen)
          expect(await gbpOf(BATTERY)).toBeGreaterThan(battery)
          await load()
          expect(await gbpOf(BATTERY)).toBe(battery)
        }
      })

      it("lets costs follow the rules, but for those that the owner set", async () => {
        const costOf = async (sku: string): Promise<number> =>
          (
            await knex()("part")
              .where({ sku: `PART-${sku}` })
              .first("cost_minor")
          )?.cost_minor
        const before = await costOf(BATTERY)
        await knex()("part")
          .where({ sku: `PART-${SCREEN}` })
          .update({ cost_minor: 1, cost_source: "owner" })
        await load(dearer())
        expect(await costOf(BATTERY)).toBe(before + 1000)
        expect(await costOf(SCREEN)).toBe(1)
      })

      it("keeps the stock and the lead time of a part, and the offer promises that", async () => {
        await knex()("part")
          .where({ sku: `PART-${SCREEN}` })
          .update({ lead_days: 9 })
        await knex()("inventory_level").update({ stocked_quantity: 3 })
        await load()
        expect(await offerWith(SCREEN).first("lead_days")).toEqual({ lead_days: 9 })
        expect(await knex()("inventory_level").where("stocked_quantity", "<>", 3)).toEqual([])
      })

      it("leaves a model of the owner alone, whatever the catalogue says", async () => {
        const { brand, model } = modelOf(OTHER_PHONE)
        const { part_grades } = both
        const mine = { brand, model: { ...model, nicknames: ["my old one"] } }
        await loadDevices(getContainer(), [mine], { source: "owner", part_grades })
        const before = await everything()
        expect(await load(dearer())).toMatchObject({ retired: 0 })
        const other = catalogueOf((slug) => slug === PHONE)
        expect(await load(other)).toMatchObject({ retired: 0 })
        expect((await everything()).device_model).toBe(before.device_model)
        expect(await gbpOf(SCREEN)).toBeGreaterThan(0)
      })

      it("adds a device of the owner with all its repairs, once", async () => {
        const { brand, model } = modelOf(OTHER_PHONE)
        const added = { brand, model: { ...model, slug: "apple-iphone-7-x", name: "iPhone 7 X" } }
        const options = { source: "owner", part_grades: both.part_grades } as const
        const first = await loadDevices(getContainer(), [added], options)
        expect(first.offers).toBeGreaterThan(10)
        expect(first.written).toBeGreaterThan(first.offers)
        expect(await loadDevices(getContainer(), [added], options)).toMatchObject({ written: 0 })
      })

      it("sends Medusa's events of a device of the owner, and none where nothing changed", async () => {
        const eventsSent = async (): Promise<unknown[]> => {
          const entries = await knex()("outbox_entry").where({ topic: "event" }).select("payload")
          return entries.flatMap(({ payload }) => payload.events)
        }
        const { brand, model } = modelOf(OTHER_PHONE)
        const added = { brand, model: { ...model, slug: "apple-iphone-7-y", name: "iPhone 7 Y" } }
        const options = { source: "owner", part_grades: both.part_grades } as const
        expect(await eventsSent()).toEqual([])
        await loadDevices(getContainer(), [added], options)
        const [{ id }] = await knex()("product").where({ handle: "apple-iphone-7-y" })
        const created = { name: "product.created", data: { id } }
        expect(await eventsSent()).toEqual([created])
        await loadDevices(getContainer(), [added], options)
        expect(await eventsSent()).toEqual([created])
      })

      it("sells in every currency that it has prices in", async () => {
        const { rows } = await knex().raw<{ rows: { variant_id: string }[] }>(
          `select variant_id from repair_offer o join product_variant v on v.id = o.variant_id
           where v.sku = ?`,
          [SCREEN]
        )
        for (const currency_code of ["gbp", "eur", "brl"]) {
          const { data } = await api.post(
            "/store/quotes",
            { device_slug: OTHER_PHONE, offers: [rows[0].variant_id], currency_code },
            { headers: key }
          )
          expect(data.quote).toMatchObject({ currency_code })
          expect(data.quote.total).toBeGreaterThan(0)
        }
      })

      it("takes an offer from sale that the catalogue no longer makes, and brings it back", async () => {
        const fewer = structuredClone(both)
        for (const { models } of fewer.brands)
          for (const { specs } of models) delete specs.screen_technology
        await load(fewer)
        expect(await knex()("product_variant").where({ sku: SCREEN, deleted_at: null })).toEqual([])
        await load()
        const [variant] = await knex()("product_variant").where({ sku: SCREEN, deleted_at: null })
        const parts = await knex()("product_variant_inventory_item")
          .join(
            "part",
            "part.inventory_item_id",
            "product_variant_inventory_item.inventory_item_id"
          )
          .where({ variant_id: variant.id, "product_variant_inventory_item.deleted_at": null })
        expect(parts).toMatchObject([{ sku: `PART-${SCREEN}` }])
        expect(await load()).toMatchObject({ written: 0 })
      })

      it("does not bring back what the owner deleted in Medusa", async () => {
        const deleted_at = new Date()
        await knex()("product_variant").where({ sku: SCREEN }).update({ deleted_at })
        await knex()("product").where({ handle: PHONE }).update({ deleted_at })
        expect(await load()).toMatchObject({ written: 0, retired: 0 })
      })
    })

    describe("a load that is stopped half-way", () => {
      const many = catalogueOf((slug) => slug.startsWith("nokia-") || slug.startsWith("fairphone-"))
      const devices = many.brands.flatMap(({ models }) => models)

      beforeAll(async () => {
        await bootstrapShop(getContainer())
      })

      it("leaves whole devices only, and the next completes it", async () => {
        const present = await countOf("device_model")
        const last = devices[devices.length - 1].slug
        // the database refuses the last device, in the middle of its batch
        await knex().raw(
          `alter table device_model add constraint refuse_last check (slug <> '${last}')`
        )
        const seen: number[] = []
        await expect(loadQuietly(getContainer(), many, (done) => seen.push(done))).rejects.toThrow(
          "refuse_last"
        )
        const done = seen.at(-1) ?? 0
        expect(done).toBeGreaterThan(0)
        expect(await countOf("device_model")).toBe(present + done)
        expect(await countOf("product")).toBe(present + done)
        expect(await countOf("product_variant")).toBe(await countOf("repair_offer"))
        expect(await countOf("price")).toBeGreaterThan(3 * (await countOf("repair_offer")))
        await knex().raw("alter table device_model drop constraint refuse_last")
        expect((await load(many)).written).toBeGreaterThan(0)
        expect(await countOf("device_model")).toBe(present + devices.length)
        expect(await load(many)).toMatchObject({ written: 0 })
      })
    })
  },
})
