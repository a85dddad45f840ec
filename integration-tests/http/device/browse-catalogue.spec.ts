import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  DeviceResponse,
  ListBrandsResponse,
  ListDevicesResponse,
  ListRepairTypesResponse,
  type RepairOffer,
} from "../../../src/contracts/catalogue"
import { readOffers } from "../../../src/lib/catalogue/read-offers"
import { bootstrapShop, type ShopSetup } from "../../../src/workflows/device/bootstrap-shop"
import type { Catalogue } from "../../../src/workflows/device/read-catalogue"
import { catalogueOf, loadQuietly } from "../../support/catalogues"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

const WANTED = [
  /^apple-iphone-1\d/,
  /^samsung-galaxy-(s2\d|tab-s9)$/,
  /^sony-playstation-5$/,
  /^fairphone-/,
  /^lenovo-thinkpad-x1-carbon/,
]

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    describe("browse the catalogue", () => {
      const catalogue = catalogueOf((slug) => WANTED.some((wanted) => wanted.test(slug)))
      let setup: ShopSetup

      const load = (wanted: Catalogue = catalogue) => loadQuietly(getContainer(), wanted)
      const get = (path: string) =>
        api.get(`/store/${path}`, {
          headers: { "x-publishable-api-key": setup.publishable_key },
          validateStatus: () => true,
        })
      const namesOf = async (query: string) => {
        const { data } = await get(`devices?${query}`)
        return ListDevicesResponse.parse(data).devices.map(({ name }) => name)
      }
      const offersOf = async (slug: string): Promise<RepairOffer[]> => {
        const { data } = await get(`devices/${slug}`)
        return DeviceResponse.parse(data).device.offers
      }
      const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const screenOf = async (slug: string) => {
        const offers = await offersOf(slug)
        const found = offers.find(
          (offer) => offer.repair_type.code === "screen" && offer.part_grade === "premium"
        )
        if (!found) throw new Error(`${slug} has no premium screen`)
        return found
      }

      beforeAll(async () => {
        setup = await bootstrapShop(getContainer())
        await load()
      })

      it("changes nothing when it is loaded again", async () => {
        expect(await bootstrapShop(getContainer())).toEqual(setup)
        expect(await load()).toMatchObject({ written: 0, retired: 0 })
      })

      it("lists the brands with their devices counted", async () => {
        const { brands } = ListBrandsResponse.parse((await get("brands")).data)
        expect(brands.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["apple", "sony"]))
        const total = brands.reduce((sum, brand) => sum + brand.device_count, 0)
        expect(total).toBe(catalogue.brands.flatMap(({ models }) => models).length)
      })

      it("lists services by category in both languages", async () => {
        const { data } = await get("repair-types")
        const { categories, repair_types } = ListRepairTypesResponse.parse(data)
        const codes = categories.map(({ code }) => code)
        for (const type of repair_types) expect(codes).toContain(type.category)
        expect(repair_types[0]).toMatchObject({
          code: "screen",
          names: { "en-GB": "Screen", "pt-BR": "Tela" },
        })
      })

      it("finds nothing for what is no device, nor by wildcards", async () => {
        expect(await namesOf("q=zzzqqq")).toEqual([])
        expect(await namesOf("q=%25")).toEqual([])
        expect(await namesOf("q=_%5C")).toEqual([])
      })

      it("filters by brand, kind and year", async () => {
        expect(await namesOf("brand=samsung&kind=tablet&year=2023")).toEqual(["Galaxy Tab S9"])
      })

      it("gives pages that do not overlap", async () => {
        const first = await namesOf("brand=apple&limit=10")
        const second = await namesOf("brand=apple&limit=10&offset=10")
        expect(new Set([...first, ...second]).size).toBe(20)
      })

      it("shows a device with its repairs, the cheapest of which is its from-price", async () => {
        const { device } = DeviceResponse.parse((await get("devices/apple-iphone-14-pro")).data)
        const amounts = (wanted: (offer: RepairOffer) => boolean) =>
          device.offers.filter(wanted).map(({ price }) => price.amount)
        const isDiagnosis = ({ repair_type }: RepairOffer) => repair_type.code === "diagnosis"
        const from = Math.min(...amounts((offer) => !isDiagnosis(offer)))
        expect(device.from_price).toEqual({ amount: from, currency_code: "gbp" })
        expect(Math.min(...amounts(isDiagnosis))).toBeLessThan(from)
        expect(await screenOf("apple-iphone-14-pro")).toMatchObject({
          price: { currency_code: "gbp" },
          price_source: "suggested",
          availability: { status: "on_order", lead_days: 2 },
        })
      })

      it("shows a repair as in stock once its part is on the shelf, until it is reserved", async () => {
        const { variant_id } = await screenOf("apple-iphone-13")
        const [offer] = await readOffers(knex(), {
          variant_ids: [variant_id],
          currency_code: "gbp",
        })
        const level = { inventory_item_id: offer.parts[0].inventory_item_id }
        await knex()("inventory_level").where(level).update({ stocked_quantity: 1 })
        expect((await screenOf("apple-iphone-13")).availability).toEqual({
          status: "in_stock",
          lead_days: 0,
        })
        await knex()("inventory_level").where(level).update({ reserved_quantity: 1 })
        expect((await screenOf("apple-iphone-13")).availability.status).toBe("on_order")
      })

      it("reads offers in the order asked, each once, and leaves out what it does not know", async () => {
        const offers = await offersOf("sony-playstation-5")
        const ids = offers.map(({ variant_id }) => variant_id).reverse()
        const rows = await readOffers(knex(), {
          variant_ids: [...ids, ids[0], "variant_unknown"],
          currency_code: "GBP",
        })
        expect(rows.map(({ variant_id }) => variant_id)).toEqual(ids)
        for (const row of rows) {
          const shown = offers.find(({ variant_id }) => variant_id === row.variant_id)
          expect(row.price_minor).toBe((shown?.price.amount ?? 0) * 100)
          expect(row.parts).toHaveLength(row.manage_inventory ? 1 : 0)
        }
        expect(await readOffers(knex(), { variant_ids: ids, currency_code: "usd" })).toEqual([])
      })

      it("takes a device from sale when the catalogue drops it, and brings it back", async () => {
        const products = getContainer().resolve(Modules.PRODUCT)
        const productStatus = async () =>
          (await products.listProducts({ handle: "fairphone-3" }))[0].status
        const smaller = structuredClone(catalogue)
        for (const brand of smaller.brands)
          brand.models = brand.models.filter(({ slug }) => slug !== "fairphone-3")
        expect(await load(smaller)).toMatchObject({ retired: 1 })
        expect((await get("devices/fairphone-3")).status).toBe(404)
        expect(await productStatus()).toBe("draft")
        await load()
        expect((await get("devices/fairphone-3")).status).toBe(200)
        expect(await productStatus()).toBe("published")
      })

      it("refuses a bad query and names its fields", async () => {
        const wanted: Record<string, string[]> = {
          "devices?limit=500": ["limit"],
          "devices?limit=x&offset=-1": ["limit", "offset"],
          "devices?kind=toaster&colour=red": ["kind", "colour"],
          "devices?year=1066": ["year"],
          "devices?q=a&q=b": ["q"],
          "devices/apple-iphone-14-pro?currency_code=xyz": ["currency_code"],
        }
        for (const [path, fields] of Object.entries(wanted)) {
          const { status, data } = await get(path)
          expect({ path, status, ...data }).toMatchObject({
            path,
            status: 400,
            type: "invalid_data",
            code: "invalid_query",
            details: fields.map((field) => ({ field })),
          })
        }
      })

      it("answers 404 for a device that it does not know", async () => {
        for (const slug of ["nokia-3310", "A%20B", "%27%3B--", "x".repeat(300)]) {
          const { status, data } = await get(`devices/${slug}`)
          expect({ slug, status, ...data }).toMatchObject({
            slug,
            status: 404,
            type: "not_found",
            code: "device_not_found",
          })
        }
      })
    })
  },
})
