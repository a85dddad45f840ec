import type { AdminRepairType } from "../../../src/contracts/admin-repair-types"
import type { CsvImportReport } from "../../../src/contracts/csv-import"
import { loadCatalogue } from "../../../src/workflows/device/load-catalogue"
import { readCatalogue } from "../../../src/workflows/device/read-catalogue"
import { offersOf, quoteFor } from "../../support/bookings"
import { fieldsOf, refusalOf, type Client } from "../../support/client"
import { PHONE } from "../../support/small-shop"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

type Detail = {
  repair_type: AdminRepairType
  prices_to_change: number
  offers_made: number
  history: { action: string; before: object; after: object }[]
}

const PATH = "/admin/repair-types"

const typesOf = async (call: Client) =>
  (await call<{ categories: { code: string }[]; repair_types: AdminRepairType[] }>("GET", PATH))
    .body

const detailOf = async (call: Client, code: string) =>
  (await call<Detail>("GET", `${PATH}/${code}`)).body

const change = (call: Client, code: string, body: unknown) =>
  call<Detail>("POST", `${PATH}/${code}`, body)

/** A service of the shop's own, labour alone, for phones. */
const cleaning = {
  code: "deep_clean",
  category: "housings_ports",
  names: { "en-GB": "Deep clean", "pt-BR": "Limpeza profunda" },
  descriptions: { "en-GB": "Cleans all openings.", "pt-BR": "Limpa todas as aberturas." },
  labour_minutes: { phone: 20 },
  warranty_months: 0,
  credential: {
    need: "never",
    reason: { "en-GB": "Not needed.", "pt-BR": "Não é preciso." },
  },
  fault_codes: ["case_damage"],
  part_grades: ["none"],
}

const soldIn = async (call: Client, code: string) =>
  (await offersOf(call, PHONE)).filter(({ repair_type }) => repair_type.code === code)

const exportOf = async (call: Client) => String((await call("GET", `${PATH}/export`)).body.message)

const importCsv = (call: Client, csv: string, dry_run: boolean) =>
  call<{ import: CsvImportReport }>("POST", `${PATH}/imports`, { csv, dry_run })

withSmallShop((suite) => {
  const pricesIn = async () =>
    suite().knex("price").whereNull("deleted_at").orderBy("id").select("id", "amount")

  describe("repair types", () => {
    it("are listed by category with the number of their offers", async () => {
      const { categories, repair_types } = await typesOf(suite().as("technician"))
      expect(categories).toHaveLength(8)
      expect(repair_types.length).toBeGreaterThanOrEqual(35)
      const screen = repair_types.find(({ code }) => code === "screen")
      expect(screen).toMatchObject({ is_on_sale: true, source: "catalogue" })
      expect(screen?.offer_count).toBeGreaterThanOrEqual(4)
    })

    it("have no price to change in a shop that has just been loaded", async () => {
      const owner = suite().as("owner")
      for (const code of ["screen", "battery", "diagnosis"])
        expect((await detailOf(owner, code)).prices_to_change).toBe(0)
    })

    it("keep every price when the labour changes, and say how many the rules would change", async () => {
      const owner = suite().as("owner")
      const prices = await pricesIn()
      const { repair_type } = await detailOf(owner, "screen")
      const labour_minutes = { ...repair_type.labour_minutes, phone: 240 }
      const { status, body } = await change(owner, "screen", { labour_minutes })
      expect(status).toBe(200)
      expect(body.repair_type).toMatchObject({ source: "owner", labour_minutes: { phone: 240 } })
      expect(body.prices_to_change).toBe(repair_type.offer_count * 3)
      expect(body.offers_made).toBe(0)
      expect(await pricesIn()).toEqual(prices)
      expect(body.history[0]).toMatchObject({
        action: "edited",
        before: { labour_minutes: repair_type.labour_minutes },
        after: { labour_minutes },
      })
      const offers = await suite()
        .knex("repair_offer")
        .where({ repair_type_id: "screen" })
        .select("duration_minutes")
      expect(new Set(offers.map(({ duration_minutes }) => duration_minutes))).toEqual(
        new Set([240])
      )
    })

    it("change texts, warranty, passcode and checks at once in the store", async () => {
      const owner = suite().as("owner")
      const { repair_type } = await detailOf(owner, "battery")
      const names = { "en-GB": "New battery", "pt-BR": "Bateria nova" }
      const credential = { need: "required", reason: repair_type.credential.reason }
      const checklists = {
        before: [{ code: "swollen", names: { "en-GB": "Not swollen", "pt-BR": "Não estufada" } }],
        after: repair_type.checklists.after,
      }
      const answer = await change(owner, "battery", {
        updated_at: repair_type.updated_at,
        names,
        credential,
        checklists,
        warranty_months: 24,
      })
      expect(answer.body.repair_type).toMatchObject({ names, credential, checklists })
      const [offer] = await soldIn(suite().store, "battery")
      expect(offer).toMatchObject({ repair_type: { names, credential }, warranty_months: 24 })
      const quote = await quoteFor(suite().store, { offers: [offer.variant_id] })
      expect(JSON.stringify(quote.lines)).toContain("New battery")
      const stale = await change(owner, "battery", { ...repair_type, names: undefined })
      expect(refusalOf(stale)).toBe("400 invalid_request")
      expect(
        refusalOf(await change(owner, "battery", { updated_at: repair_type.updated_at, names }))
      ).toBe("409 stale_version")
    })

    it("stay as the owner made them when the catalogue is loaded again", async () => {
      const owner = suite().as("owner")
      await change(owner, "battery", { warranty_months: 7 })
      const { brands: _, ...services } = readCatalogue()
      await loadCatalogue(
        suite().container,
        { ...services, brands: [] },
        {
          now: new Date(0),
          onProgress: () => undefined,
        }
      )
      expect((await detailOf(owner, "battery")).repair_type).toMatchObject({
        warranty_months: 7,
        source: "owner",
      })
    })

    it("go off sale and come back with the same offers and prices", async () => {
      const { store } = suite()
      const owner = suite().as("owner")
      const before = await soldIn(store, "screen")
      expect(before.length).toBeGreaterThan(0)
      const off = await change(owner, "screen", { is_on_sale: false })
      expect(off.body.repair_type.is_on_sale).toBe(false)
      expect(await soldIn(store, "screen")).toEqual([])
      const { status } = await store("POST", "/store/quotes", {
        device_slug: PHONE,
        offers: [before[0].variant_id],
      })
      expect(status).toBe(400)
      expect((await typesOf(owner)).repair_types.map(({ code }) => code)).toContain("screen")
      const on = await change(owner, "screen", { is_on_sale: true })
      expect(on.body).toMatchObject({ offers_made: 0, repair_type: { is_on_sale: true } })
      expect(await soldIn(store, "screen")).toEqual(before)
    })

    it("lose the offers of a kind or grade that they do not come in any more", async () => {
      const { store } = suite()
      const owner = suite().as("owner")
      const { repair_type } = await detailOf(owner, "screen")
      await change(owner, "screen", { part_grades: ["genuine"] })
      expect((await soldIn(store, "screen")).map(({ part_grade }) => part_grade)).toEqual([
        "genuine",
      ])
      const back = await change(owner, "screen", { part_grades: repair_type.part_grades })
      expect(back.body.offers_made).toBeGreaterThan(0)
      expect(back.body.repair_type.offer_count).toBe(repair_type.offer_count)
      const { phone: _, ...others } = repair_type.labour_minutes
      const none = await change(owner, "screen", { labour_minutes: others })
      expect(none.body.repair_type.offer_count).toBe(0)
      expect(await soldIn(store, "screen")).toEqual([])
    })

    it("refuse what no service can be", async () => {
      const owner = suite().as("owner")
      const bad: [object, string][] = [
        [{ names: { "en-GB": "Screen" } }, "names.pt-BR"],
        [{ labour_minutes: {} }, "labour_minutes"],
        [{ labour_minutes: { phone: 0 } }, "labour_minutes.phone"],
        [{ labour_minutes: { toaster: 10 } }, "labour_minutes.toaster"],
        [{ part_grades: ["none", "genuine"] }, "part_grades"],
        [{ fault_codes: ["bad_karma"] }, "fault_codes.0"],
        [{ fault_codes: [] }, "fault_codes"],
        [{ warranty_months: -1 }, "warranty_months"],
        [{ code: "other" }, "code"],
      ]
      for (const [body, field] of bad) {
        const answer = await change(owner, "screen", body)
        expect(refusalOf(answer)).toBe("400 invalid_request")
        expect(fieldsOf(answer)).toEqual([field])
      }
      expect(refusalOf(await change(owner, "none_such", {}))).toBe("404 repair_type_not_found")
      const taken = { names: { "en-GB": "BATTERY", "pt-BR": "Outra" } }
      expect(refusalOf(await change(owner, "screen", taken))).toBe("409 repair_type_name_taken")
      expect((await detailOf(owner, "screen")).history).toEqual([])
    })

    it("are changed by managers alone", async () => {
      for (const name of ["technician", "front_desk"] as const) {
        const call = suite().as(name)
        const refused = [
          await change(call, "screen", { warranty_months: 1 }),
          await call("POST", PATH, cleaning),
          await call("POST", `${PATH}/screen/offers`),
          await call("GET", `${PATH}/export`),
          await importCsv(call, "code", true),
        ]
        expect(refused.map(refusalOf)).toEqual(refused.map(() => "403 permission_denied"))
      }
    })
  })

  describe("a service of the shop's own", () => {
    it("is sold for every device of its kinds that the rules give a price for", async () => {
      const manager = suite().as("manager")
      const { status, body } = await manager<Detail>("POST", PATH, cleaning)
      expect(status).toBe(201)
      expect(body).toMatchObject({
        offers_made: 2,
        prices_to_change: 0,
        repair_type: { source: "owner", offer_count: 2, is_on_sale: true },
      })
      const [offer] = await soldIn(suite().store, "deep_clean")
      expect(offer).toMatchObject({ part_grade: "none", price_source: "suggested" })
      const quote = await quoteFor(suite().store, { offers: [offer.variant_id] })
      expect(quote.total).toBe(offer.price.amount)
      expect(refusalOf(await manager("POST", PATH, cleaning))).toBe("409 repair_type_exists")
      const again = await manager<Detail>("POST", `${PATH}/deep_clean/offers`)
      expect(again.body.offers_made).toBe(0)
    })

    it("has no offers while no rule says what its part costs", async () => {
      const owner = suite().as("owner")
      const { body } = await owner<Detail>("POST", PATH, {
        ...cleaning,
        code: "camera_ring",
        names: { "en-GB": "Camera ring", "pt-BR": "Anel da câmera" },
        part_grades: ["standard"],
      })
      expect(body).toMatchObject({ offers_made: 0, repair_type: { offer_count: 0 } })
    })

    it("leaves the devices and all other offers as they were", async () => {
      const { knex } = suite()
      const models = () => knex("device_model").orderBy("id").select("*")
      const offers = () =>
        knex("repair_offer").whereNot({ repair_type_id: "deep_clean" }).orderBy("id").select("*")
      const before = [await models(), await offers()]
      await suite().as("owner")("POST", PATH, cleaning)
      expect([await models(), await offers()]).toEqual(before)
    })
  })

  describe("the repair types' file", () => {
    it("changes nothing when it comes back as it was", async () => {
      const owner = suite().as("owner")
      const csv = await exportOf(owner)
      const { repair_types } = await typesOf(owner)
      const { status, body } = await importCsv(owner, csv, false)
      expect(status).toBe(200)
      expect(body.import).toMatchObject({
        rows: repair_types.length,
        created: 0,
        changed: 0,
        unchanged: repair_types.length,
      })
      expect((await typesOf(owner)).repair_types).toEqual(repair_types)
    })

    it("adds and changes services, after a dry run that writes nothing", async () => {
      const owner = suite().as("owner")
      await owner("POST", PATH, cleaning)
      const before = await exportOf(owner)
      const [header, ...rows] = before.trimEnd().split("\r\n")
      const own = rows.find((row) => row.startsWith("deep_clean,")) ?? ""
      const csv = [
        header,
        ...rows.filter((row) => row !== own),
        own.replace("Deep clean", "Thorough clean"),
        own.replace("deep_clean", "quick_clean").replace("Deep clean", "Quick clean"),
      ].join("\r\n")
      const dry = await importCsv(owner, csv, true)
      expect(dry.body.import).toMatchObject({ created: 1, changed: 1, error_count: 0 })
      expect(await exportOf(owner)).toBe(before)
      expect((await importCsv(owner, csv, false)).status).toBe(200)
      const { repair_types } = await typesOf(owner)
      const found = repair_types.filter(({ code }) => code.endsWith("_clean"))
      expect(found.map(({ names, offer_count }) => [names["en-GB"], offer_count])).toEqual(
        expect.arrayContaining([
          ["Thorough clean", 2],
          ["Quick clean", 2],
        ])
      )
    })

    it("is refused as a whole when any cell is wrong, naming each row and column", async () => {
      const owner = suite().as("owner")
      await owner("POST", PATH, cleaning)
      const before = await exportOf(owner)
      const lines = before.trimEnd().split("\r\n")
      const row = lines.findIndex((line) => line.startsWith("deep_clean,")) + 1
      const bad: [string, string, string, string][] = [
        ["Deep clean", "", "name_en", "required"],
        ["Deep clean", "Battery", "name_en", "repeated"],
        ["deep_clean", "Deep Clean", "code", "invalid"],
        ["case_damage", "bad_karma", "fault_codes", "not_one_of"],
        ["case_damage", "", "fault_codes", "required"],
        [",20,", ",0,", "minutes_phone", "too_small"],
        [",20,", ",,", "minutes_phone", "required"],
        [",20,", ",soon,", "minutes_phone", "not_a_number"],
        [",none,", ",none | genuine,", "part_grades", "not_together"],
        [",none,", ",none,never_heard,", "", "wrong_cell_count"],
        ["never", "sometimes", "credential_need", "not_one_of"],
      ]
      for (const [from, to, column, code] of bad) {
        const csv = lines
          .map((line) =>
            line.startsWith("deep_clean,")
              ? line.replace(from, to)
              : line.replace(
                  "battery,batteries_charging,Battery,",
                  "battery,batteries_charging,Cell,"
                )
          )
          .join("\r\n")
        const dry = await importCsv(owner, csv, true)
        expect(dry.body.import.errors).toEqual([
          expect.objectContaining({ row, column: column || null, code }),
        ])
        expect(refusalOf(await importCsv(owner, csv, false))).toBe("400 import_refused")
        expect(await exportOf(owner)).toBe(before)
      }
    })

    it("names a check that nobody knows", async () => {
      const owner = suite().as("owner")
      const csv = await exportOf(owner)
      const { body } = await importCsv(owner, csv.replace("frame_straight", "frame_bent"), true)
      expect(body.import.errors).toEqual([
        expect.objectContaining({ column: "checks_before", code: "not_found" }),
      ])
    })
  })
})
