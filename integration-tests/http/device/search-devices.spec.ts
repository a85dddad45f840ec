import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ListDevicesResponse } from "../../../src/contracts/catalogue"
import { bootstrapShop } from "../../../src/workflows/device/bootstrap-shop"
import { fullName } from "../../../src/workflows/device/expand-brand"
import { readCatalogue } from "../../../src/workflows/device/read-catalogue"
import { SEARCH_QUERIES } from "./search-queries"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

/** Every model of the catalogue as a row, without products: a search needs no more. */
const INSERT_MODELS = `
insert into device_model (id, slug, name, brand_id, kind, family, release_year, tier, identifiers, nicknames, specs)
select 'dmod_' || m.slug, m.slug, m.name, m.brand_id, m.kind, m.family, m.release_year, m.tier,
  m.identifiers, m.nicknames, m.specs
from jsonb_to_recordset(?::jsonb) as m(slug text, name text, brand_id text, kind text, family text,
  release_year int, tier text, identifiers jsonb, nicknames jsonb, specs jsonb)`

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    describe("search devices", () => {
      const { brands } = readCatalogue()
      let headers: Record<string, string>

      const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const search = async (query: Record<string, string | number>) => {
        const { data } = await api.get("/store/devices", { headers, params: query })
        const { devices, count } = ListDevicesResponse.parse(data)
        return { count, names: devices.map(({ brand, name }) => fullName(brand.name, name)) }
      }

      beforeAll(async () => {
        const { publishable_key } = await bootstrapShop(getContainer())
        headers = { "x-publishable-api-key": publishable_key }
        const rows = brands.flatMap(({ brand, models }) =>
          models.map((model) => ({ ...model, brand_id: `brand_${brand.slug}` }))
        )
        await knex()("brand").insert(
          brands.map(({ brand }) => ({ id: `brand_${brand.slug}`, ...brand }))
        )
        await knex().raw(INSERT_MODELS, [JSON.stringify(rows)])
        await knex().raw("analyze brand, device_model, device_search_term, device_search_typo")
      })

      it("puts what was meant first, for 150 and more queries", async () => {
        expect(SEARCH_QUERIES.length).toBeGreaterThanOrEqual(150)
        const wrong: string[] = []
        for (const [q, first] of SEARCH_QUERIES) {
          const { names } = await search({ q, limit: 3 })
          if (names[0] !== first) wrong.push(`${q}: not ${first} but ${names.join(" | ")}`)
        }
        expect(wrong).toEqual([])
      })

      it("finds every model by its full name", async () => {
        const lost: string[] = []
        for (const { brand, models } of brands)
          for (const model of models.filter((_, i) => i % 10 === 0)) {
            const name = fullName(brand.name, model.name)
            const { names } = await search({ q: name, limit: 3 })
            if (!names.includes(name)) lost.push(name)
          }
        expect(lost).toEqual([])
      })

      it("finds nothing for what is no device, nor by wildcards", async () => {
        for (const q of ["zzzqqq", "%", "_\\", "'", "~"])
          expect(await search({ q })).toEqual({ count: 0, names: [] })
      })

      it("gives the pages of one search without gap or overlap, and the same count on each", async () => {
        for (const q of ["galaxy", "galxy"]) {
          const pages = await Promise.all(
            [0, 10, 20].map((offset) => search({ q, limit: 10, offset }))
          )
          const whole = await search({ q, limit: 30 })
          expect(pages.flatMap(({ names }) => names)).toEqual(whole.names)
          expect(new Set(pages.map(({ count }) => count))).toEqual(new Set([whole.count]))
        }
        const { count } = await search({ q: "galaxy s22" })
        expect(await search({ q: "galaxy s22", offset: count })).toEqual({ count: 0, names: [] })
      })

      it("searches within a brand, a kind and a year", async () => {
        const { names } = await search({ q: "pro", brand: "apple", kind: "tablet", year: 2024 })
        expect(names.length).toBeGreaterThan(0)
        for (const name of names) expect(name).toMatch(/\bPro\b/)
      })

      it("finds a device by its new name as soon as it or its brand is renamed", async () => {
        const slug = "fairphone-4"
        await knex()("device_model").where({ slug }).update({ name: "Quokka 4" })
        expect((await search({ q: "quoka" })).names).toEqual(["Fairphone Quokka 4"])
        await knex()("brand").where({ slug: "fairphone" }).update({ name: "Wombat" })
        expect((await search({ q: "wombat quokka" })).names).toEqual(["Wombat Quokka 4"])
        await knex()("device_model").where({ slug }).update({ retired_at: new Date() })
        expect((await search({ q: "quokka" })).count).toBe(0)
      })
    })
  },
})
