import {
  ListBrandsResponse,
  ListDeviceFamiliesResponse,
  ListDevicesResponse,
  ListRepairTypesResponse,
} from "../../../src/contracts/catalogue"
import { bootstrapShop } from "../../../src/workflows/device/bootstrap-shop"
import { loadCatalogue } from "../../../src/workflows/device/load-catalogue"
import { readCatalogue } from "../../../src/workflows/device/read-catalogue"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    describe("browse by brand and family", () => {
      const catalogue = readCatalogue()
      const brands = catalogue.brands.filter(({ brand }) => ["apple", "sony"].includes(brand.slug))
      const modelsOf = (slug: string) =>
        brands.find(({ brand }) => brand.slug === slug)?.models ?? []
      let headers: Record<string, string>
      let before: unknown

      const get = async (path: string, params: Record<string, string> = {}) =>
        api.get(`/store/${path}`, { headers, params, validateStatus: () => true })
      const familiesOf = async (params: Record<string, string>) =>
        ListDeviceFamiliesResponse.parse((await get("device-families", params)).data).families

      beforeAll(async () => {
        const { publishable_key } = await bootstrapShop(getContainer())
        headers = { "x-publishable-api-key": publishable_key }
        before = {
          families: await familiesOf({ brand: "apple" }),
          repair_types: (await get("repair-types")).data.repair_types,
        }
        await loadCatalogue(
          getContainer(),
          { ...catalogue, brands },
          { now: new Date("2026-01-05T09:00:00Z"), onProgress: () => undefined }
        )
      })

      it("has no families and no repairs before the catalogue is loaded", () => {
        expect(before).toEqual({ families: [], repair_types: [] })
      })

      it("counts a brand's devices by kind", async () => {
        const answer = ListBrandsResponse.parse((await get("brands")).data)
        expect(answer.brands.map(({ slug }) => slug)).toEqual(["apple", "sony"])
        for (const { slug, device_count, kind_counts } of answer.brands) {
          const kinds = modelsOf(slug).map(({ kind }) => kind)
          const counted = Object.fromEntries(
            [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length])
          )
          expect({ device_count, kind_counts }).toEqual({
            device_count: kinds.length,
            kind_counts: counted,
          })
        }
      })

      it("lists the families of a brand, the newest first, with all its devices counted", async () => {
        const families = await familiesOf({ brand: "sony" })
        const years = families.map(({ to_year }) => to_year)
        expect(years).toEqual([...years].sort((a, b) => b - a))
        const total = families.reduce((sum, { device_count }) => sum + device_count, 0)
        expect(total).toBe(modelsOf("sony").length)
        const consoles = await familiesOf({ brand: "sony", kind: "console" })
        expect(consoles).toEqual(families.filter(({ kind }) => kind === "console"))
        expect(await familiesOf({ brand: "nobody" })).toEqual([])
      })

      it("lists the devices of one family, with a search and without", async () => {
        const wanted = modelsOf("apple").filter(({ family }) => family === "MacBook Air")
        const list = async (params: Record<string, string>) =>
          ListDevicesResponse.parse((await get("devices", params)).data)
        const all = await list({ brand: "apple", family: "MacBook Air", limit: "100" })
        expect(all.count).toBe(wanted.length)
        expect(all.devices.map(({ slug }) => slug).sort()).toEqual(
          wanted.map(({ slug }) => slug).sort()
        )
        const found = await list({ q: "macbook m2", family: "MacBook Air" })
        expect(new Set(found.devices.map(({ family }) => family))).toEqual(new Set(["MacBook Air"]))
      })

      it("says what the diagnosis of a repair costs, and only where there is one first", async () => {
        const typesIn = async (currency_code: string) =>
          ListRepairTypesResponse.parse((await get("repair-types", { currency_code })).data)
            .repair_types
        for (const type of await typesIn("gbp")) {
          const fees = Object.keys(type.diagnosis_fees).sort()
          expect(fees).toEqual(type.diagnosed_first ? [...type.kinds].sort() : [])
        }
        const board = (await typesIn("brl")).find(({ code }) => code === "board_repair")
        expect(board?.diagnosis_fees.phone).toEqual({ amount: 59.9, currency_code: "brl" })
      })

      it("refuses a bad query and names its fields", async () => {
        for (const [path, params, field] of [
          ["device-families", {}, "brand"],
          ["device-families", { brand: "apple", kind: "toaster" }, "kind"],
          ["devices", { family: "" }, "family"],
          ["repair-types", { currency_code: "xyz" }, "currency_code"],
        ] as const) {
          const { status, data } = await get(path, params)
          expect({ path, status, ...data }).toMatchObject({
            path,
            status: 400,
            code: "invalid_query",
            details: [{ field }],
          })
        }
      })
    })
  },
})
