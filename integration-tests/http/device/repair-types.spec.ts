import { ListRepairTypesResponse } from "../../../src/contracts/catalogue"
import { DEVICE_MODULE } from "../../../src/modules/device"
import type DeviceModuleService from "../../../src/modules/device/service"
import { bootstrapShop } from "../../../src/workflows/device/bootstrap-shop"
import { loadRepairTypes } from "../../../src/workflows/device/load-repair-types"
import { readCatalogue } from "../../../src/workflows/device/read-catalogue"
import { withServer } from "../../support/server"

jest.setTimeout(180_000)

withServer({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    describe("repair types", () => {
      const catalogue = readCatalogue()
      let key: string

      const load = (wanted = catalogue) => loadRepairTypes(getContainer(), wanted)
      const list = async () => {
        const headers = { "x-publishable-api-key": key }
        return ListRepairTypesResponse.parse(
          (await api.get("/store/repair-types", { headers })).data
        )
      }
      const typeOf = async (code: string) => {
        const { repair_types } = await list()
        return repair_types.find((type) => type.code === code)
      }
      const renamed = (code: string, name: string) => ({
        ...catalogue,
        repair_types: catalogue.repair_types.map((type) =>
          type.code === code ? { ...type, names: { ...type.names, "en-GB": name } } : type
        ),
      })
      const service = () => getContainer().resolve<DeviceModuleService>(DEVICE_MODULE)

      beforeAll(async () => {
        const setup = await bootstrapShop(getContainer())
        key = setup.publishable_key
        await load()
      })

      it("are listed by category with labour, checklists and what has to be diagnosed", async () => {
        const { categories, repair_types } = await list()
        const inOrder = [...catalogue.service_categories].sort((a, b) => a.position - b.position)
        expect(categories.map(({ code }) => code)).toEqual(inOrder.map(({ code }) => code))
        expect(repair_types.map(({ code }) => code)).toEqual(
          catalogue.repair_types.map(({ code }) => code)
        )
        expect(await typeOf("board_repair")).toMatchObject({
          diagnosed_first: true,
          labour_minutes: { phone: 150, laptop: 180 },
        })
        const screen = await typeOf("screen")
        expect(screen?.diagnosed_first).toBe(false)
        expect(screen?.checklists.after[0]).toEqual({
          code: "brightness_even",
          names: { "en-GB": "Brightness and colour are even", "pt-BR": "Brilho e cor uniformes" },
        })
      })

      it("are written once, then only what has changed", async () => {
        expect(await load()).toBe(0)
        expect(await load(renamed("screen", "Display"))).toBe(1)
        expect((await typeOf("screen"))?.names["en-GB"]).toBe("Display")
        const [first, ...others] = catalogue.service_categories
        const moved = { ...first, names: { ...first.names, "en-GB": "Displays" } }
        expect(await load({ ...catalogue, service_categories: [moved, ...others] })).toBe(2)
        const { categories } = await list()
        expect(categories.map(({ names }) => names["en-GB"])).toContain("Displays")
      })

      it("stay as the owner has changed or added them", async () => {
        await service().updateRepairTypes({ id: "battery", warranty_months: 36, source: "owner" })
        const names = { "en-GB": "Polish", "pt-BR": "Polimento" }
        await service().createRepairTypes({
          id: "polish",
          category: "housings_ports",
          names,
          descriptions: names,
          credential: { need: "never", reason: names },
          fault_codes: {},
          kinds: {},
          part_grades: {},
          labour_minutes: { phone: 20 },
          warranty_months: 0,
          requires: {},
          checklists: { before: [], after: [] },
          position: 0,
        })
        expect(await load(renamed("battery", "Accumulator"))).toBe(0)
        expect(await service().listRepairTypes({ id: "battery" })).toMatchObject([
          { names: { "en-GB": "Battery" }, warranty_months: 36 },
        ])
        expect(await service().listRepairTypes({ id: "polish" })).toMatchObject([
          { names, source: "owner" },
        ])
      })
    })
  },
})
