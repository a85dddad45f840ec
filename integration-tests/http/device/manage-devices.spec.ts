import {
  AdminDeviceListResponse,
  AdminDeviceResponse,
} from "../../../src/contracts/admin-catalogue"
import type {
  AdminDeviceDetail,
  AdminDeviceOffer,
  CatalogueChange,
} from "../../../src/contracts/admin-catalogue"
import type { CsvImportReport } from "../../../src/contracts/csv-import"
import { catalogueOf, loadQuietly } from "../../support/catalogues"
import { fieldsOf, refusalOf, type Answer, type Refusal } from "../../support/client"
import { OTHER_PHONE, PHONE } from "../../support/small-shop"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

type DeviceAnswer = { device: AdminDeviceDetail }
type ImportAnswer = { import: CsvImportReport }

withSmallShop((suite) => {
  const as = (name: "owner" | "manager" | "technician" | "front_desk") => suite().as(name)
  const post = <T = DeviceAnswer>(path: string, body: unknown) =>
    as("manager")<T>("POST", `/admin/devices${path}`, body)
  const listed = async (query: string) => {
    const { body } = await as("manager")("GET", `/admin/devices?${query}`)
    return AdminDeviceListResponse.parse(body)
  }
  const slugs = async (query: string) => (await listed(query)).devices.map(({ slug }) => slug)
  const deviceOf = async (slug: string): Promise<AdminDeviceDetail> => {
    const { devices } = await listed("limit=100")
    const found = devices.find((device) => device.slug === slug)
    const { body } = await as("manager")("GET", `/admin/devices/${found?.id}`)
    return AdminDeviceResponse.parse(body).device
  }
  const offerOf = ({ offers }: AdminDeviceDetail, type: string, grade: string) => {
    const found = offers.find(
      ({ repair_type, part_grade }) => repair_type.code === type && part_grade === grade
    )
    if (!found) throw new Error(`There is no ${grade} ${type}`)
    return found
  }
  const priceOf = ({ prices }: AdminDeviceOffer, currency = "gbp") =>
    prices.find(({ currency_code }) => currency_code === currency)?.amount
  const inStore = (slug: string) =>
    suite().store<{
      device: { name: string; offers: { variant_id: string; price: { amount: number } }[] }
    }>("GET", `/store/devices/${slug}`)
  const priceInStore = async (slug: string, { variant_id }: AdminDeviceOffer) => {
    const { body } = await inStore(slug)
    return body.device.offers.find((offer) => offer.variant_id === variant_id)?.price.amount
  }
  const changesOf = async ({ id }: AdminDeviceDetail) => {
    const path = `/admin/devices/${id}/changes`
    return (await as("manager")<{ changes: CatalogueChange[] }>("GET", path)).body.changes
  }
  const load = () =>
    loadQuietly(
      suite().container,
      catalogueOf((slug) => slug === PHONE || slug === OTHER_PHONE)
    )
  const refused = (answer: Answer<unknown>) => [refusalOf(answer), ...fieldsOf(answer)]

  describe("manage devices", () => {
    it("lets everybody look, and managers and owners change", async () => {
      const { id, version } = await deviceOf(PHONE)
      for (const name of ["technician", "front_desk"] as const) {
        expect((await as(name)("GET", `/admin/devices/${id}`)).status).toBe(200)
        for (const [method, path, body] of [
          ["POST", "", {}],
          ["POST", `/${id}`, { version }],
          ["POST", `/${id}/retire`, { version }],
          ["POST", "/imports", { csv: "" }],
          ["GET", "/export", undefined],
        ] as const)
          expect(refusalOf(await as(name)(method, `/admin/devices${path}`, body))).toBe(
            "403 permission_denied"
          )
      }
      expect((await as("owner")("POST", `/admin/devices/${id}`, { version })).status).toBe(200)
    })

    it("finds models by search and filters, a page at a time", async () => {
      expect((await slugs("q=iphnoe 14 por"))[0]).toBe(PHONE)
      expect(await slugs("q=a2650&kind=phone")).toEqual([PHONE])
      expect(await slugs("q=%25_")).toEqual([])
      expect(await slugs("year=2016")).toEqual([OTHER_PHONE])
      expect(await slugs("brand=apple&source=catalogue&price_state=suggested")).toHaveLength(2)
      expect(await slugs("price_state=confirmed")).toEqual([])
      expect(await slugs("source=owner")).toEqual([])
      for (const sort of ["name", "year", "updated"]) {
        const all = await listed(`sort=${sort}`)
        const first = await listed(`sort=${sort}&limit=1`)
        const second = await listed(`sort=${sort}&limit=1&cursor=${first.next_cursor}`)
        expect([first.count, second.count]).toEqual([2, 2])
        expect([...first.devices, ...second.devices]).toEqual(all.devices)
        expect(second.next_cursor).toBeNull()
      }
      const { next_cursor } = await listed("limit=1")
      for (const query of ["sort=king", "cursor=abc", `sort=year&cursor=${next_cursor}`, "x=1"])
        expect(refusalOf(await as("manager")("GET", `/admin/devices?${query}`))).toBe(
          "400 invalid_query"
        )
    })

    it("changes a model's facts at once in the store, for good, and writes down who did", async () => {
      const device = await deviceOf(OTHER_PHONE)
      const { status, body } = await post(`/${device.id}`, {
        version: device.version,
        name: "iPhone 7 (2016)",
        nicknames: ["sete"],
      })
      expect([status, body.device.name, body.device.source]).toEqual([
        200,
        "iPhone 7 (2016)",
        "owner",
      ])
      expect((await inStore(OTHER_PHONE)).body.device.name).toBe("iPhone 7 (2016)")
      expect(await slugs("q=sete")).toEqual([OTHER_PHONE])
      await load()
      expect((await deviceOf(OTHER_PHONE)).name).toBe("iPhone 7 (2016)")
      const [change] = await changesOf(device)
      expect(change).toMatchObject({
        action: "edited",
        actor: { name: "manager" },
        before: { name: device.name },
        after: { name: "iPhone 7 (2016)", nicknames: ["sete"] },
      })
      expect(Object.keys(change.after).sort()).toEqual(["name", "nicknames"])
    })

    it("reprices what the rules price when the tier changes, and leaves the owner's price", async () => {
      const before = await deviceOf(OTHER_PHONE)
      const [own, confirmed] = [
        offerOf(before, "screen", "premium"),
        offerOf(before, "battery", "premium"),
      ]
      await post(`/${before.id}/offers/${own.variant_id}`, {
        version: own.version,
        prices: { gbp: 61.25 },
      })
      await suite()
        .knex("repair_offer")
        .where({ variant_id: confirmed.variant_id })
        .update({ price_source: "rule" })
      const { device } = (
        await post(`/${before.id}`, { version: before.version, tier: "flagship" })
      ).body
      expect(priceOf(offerOf(device, "screen", "premium"))).toBe(61.25)
      const repriced = offerOf(device, "battery", "premium")
      expect(repriced.price_source).toBe("rule")
      expect(priceOf(repriced)).toBeGreaterThan(priceOf(confirmed) ?? Infinity)
      const suggested = before.offers.find(
        ({ variant_id, part_grade, price_source }) =>
          part_grade !== "none" &&
          price_source === "suggested" &&
          ![own.variant_id, confirmed.variant_id].includes(variant_id)
      )
      if (!suggested) throw new Error("There is no other repair with a part")
      const followed = device.offers.find(({ variant_id }) => variant_id === suggested.variant_id)
      expect(followed && priceOf(followed)).toBeGreaterThan(priceOf(suggested) ?? Infinity)
    })

    it("refuses what is wrong, naming the field, and a change of what somebody changed before", async () => {
      const { id, version } = await deviceOf(OTHER_PHONE)
      const edit = async (body: object) => refused(await post(`/${id}`, { version, ...body }))
      expect(await edit({ name: "", release_year: 1990, specs: { form: "cube" } })).toEqual([
        "400 invalid_request",
        "name",
        "release_year",
        "specs.form",
      ])
      expect(await edit({ name: "half \ud800" })).toEqual(["400 invalid_request", "name"])
      expect(await edit({ identifiers: ["a 2650"] })).toEqual([
        "409 identifier_taken",
        "identifiers",
      ])
      expect(await edit({ name: "iphone 14 pro" })).toEqual(["409 device_exists", "name"])
      await post(`/${id}`, { version, nicknames: ["seven"] })
      expect(await edit({ nicknames: ["sete"] })).toEqual(["409 stale_version"])
      expect(refused(await post("/none_such", { version }))).toEqual(["404 device_not_found"])
    })

    it("adds a model with the repairs of its kind, of a brand that is new", async () => {
      expect(refused(await post("", { name: "One" }))).toEqual([
        "400 invalid_request",
        ...["brand", "kind", "family", "release_year", "tier"],
      ])
      const request = {
        brand: "Ândromeda",
        name: "One",
        kind: "phone",
        family: "One",
        release_year: 2024,
        tier: "mid",
        identifiers: ["AN-1"],
        specs: { screen_technology: "oled", screen_inches: 6.1 },
      }
      const { status, body } = await post("", request)
      expect([status, body.device.slug, body.device.source]).toEqual([
        201,
        "andromeda-one",
        "owner",
      ])
      expect(body.device.offers.length).toBeGreaterThan(5)
      expect(body.device.offers.every((offer) => offer.price_source === "suggested")).toBe(true)
      expect((await inStore("andromeda-one")).body.device.offers.length).toBeGreaterThan(5)
      expect(refused(await post("", { ...request, identifiers: [] }))).toEqual([
        "409 device_exists",
        "name",
      ])
      expect(refused(await post("", { ...request, name: "Two" }))).toEqual([
        "409 identifier_taken",
        "identifiers",
      ])
    })

    it("copies a sibling with its repairs, specs, tier and the owner's prices", async () => {
      const sibling = await deviceOf(PHONE)
      const [screen, battery] = [
        offerOf(sibling, "screen", "premium"),
        offerOf(sibling, "battery", "premium"),
      ]
      const offers = `/${sibling.id}/offers`
      await post(`${offers}/${screen.variant_id}`, {
        version: screen.version,
        prices: { gbp: 199 },
        duration_minutes: 75,
      })
      await post(`${offers}/${battery.variant_id}`, { version: battery.version, on_sale: false })
      const request = { copy_of: sibling.id, name: "iPhone 14 Pro Plus", release_year: 2023 }
      const { device } = (await post("", request)).body
      expect(device).toMatchObject({
        slug: "apple-iphone-14-pro-plus",
        specs: sibling.specs,
        tier: sibling.tier,
        family: sibling.family,
        release_year: 2023,
        identifiers: [],
        nicknames: [],
      })
      const named = ({ offers }: AdminDeviceDetail) =>
        offers.map(({ repair_type, part_grade }) => `${repair_type.code} ${part_grade}`)
      expect(named(device)).toEqual(named(sibling))
      expect(offerOf(device, "screen", "premium")).toMatchObject({
        price_source: "owner",
        duration_minutes: 75,
      })
      expect(priceOf(offerOf(device, "screen", "premium"))).toBe(199)
      expect(offerOf(device, "battery", "premium").on_sale).toBe(false)
      expect((await changesOf(device))[0].after).toMatchObject({ copy_of: PHONE })
      expect(refused(await post("", { ...request, copy_of: "none_such" }))).toEqual([
        "404 device_not_found",
      ])
    })

    it("takes a retired model out of the store, also past a load, until it is restored", async () => {
      const { id, version } = await deviceOf(PHONE)
      const { device } = (await post(`/${id}/retire`, { version })).body
      expect(device.retired_at).not.toBeNull()
      expect((await inStore(PHONE)).status).toBe(404)
      expect(await slugs("status=retired")).toEqual([PHONE])
      await load()
      expect((await inStore(PHONE)).status).toBe(404)
      expect(refused(await post(`/${id}/restore`, { version }))).toEqual(["409 stale_version"])
      await post(`/${id}/restore`, { version: device.version })
      expect((await inStore(PHONE)).status).toBe(200)
      expect((await changesOf(device)).map(({ action }) => action)).toEqual(["restored", "retired"])
    })

    it("keeps the owner's price and time through loads until they are reset", async () => {
      const device = await deviceOf(PHONE)
      const offer = offerOf(device, "screen", "premium")
      const path = `/${device.id}/offers/${offer.variant_id}`
      const prices = { gbp: 210.5, eur: 240, brl: 1500 }
      const set = { version: offer.version, prices, duration_minutes: 95, lead_days: 7 }
      const changed = offerOf((await post(path, set)).body.device, "screen", "premium")
      expect(changed).toMatchObject({ price_source: "owner", duration_minutes: 95, lead_days: 7 })
      expect(await priceInStore(PHONE, offer)).toBe(210.5)
      expect(refused(await post(path, set))).toEqual(["409 stale_version"])
      await load()
      expect(offerOf(await deviceOf(PHONE), "screen", "premium")).toEqual(changed)
      const reset = (await post(path, { version: changed.version, reset: true })).body.device
      expect(offerOf(reset, "screen", "premium")).toMatchObject({
        price_source: "rule",
        prices: offer.prices,
        duration_minutes: offer.duration_minutes,
        lead_days: 7,
      })
      expect(await priceInStore(PHONE, offer)).toBe(priceOf(offer))
      const [first, second] = await changesOf(device)
      expect([first.action, second.action]).toEqual(["offer_reset", "offer_changed"])
      expect(second).toMatchObject({
        offer: { repair_type: "screen", part_grade: "premium" },
        before: { price_gbp: priceOf(offer), price_source: "suggested" },
        after: { price_gbp: 210.5, price_source: "owner", lead_days: 7 },
      })
    })

    it("takes a repair off sale and puts it back, and no load does so by itself", async () => {
      const device = await deviceOf(PHONE)
      const offer = offerOf(device, "battery", "genuine")
      const path = `/${device.id}/offers/${offer.variant_id}`
      const off = (await post(path, { version: offer.version, on_sale: false })).body.device
      expect(offerOf(off, "battery", "genuine")).toMatchObject({
        on_sale: false,
        prices: offer.prices,
        price_source: "suggested",
      })
      expect(await priceInStore(PHONE, offer)).toBeUndefined()
      await load()
      const still = offerOf(await deviceOf(PHONE), "battery", "genuine")
      expect([still.variant_id, still.on_sale]).toEqual([offer.variant_id, false])
      await post(path, { version: still.version, on_sale: true })
      expect(await priceInStore(PHONE, offer)).toBe(priceOf(offer))
    })

    it("refuses a wrong price, a time of nothing, and what is no offer of the model", async () => {
      const device = await deviceOf(PHONE)
      const [offer, labour] = [
        offerOf(device, "screen", "premium"),
        device.offers.find(({ part_grade }) => part_grade === "none"),
      ]
      const change = async ({ variant_id, version }: AdminDeviceOffer, body: object) =>
        refused(await post(`/${device.id}/offers/${variant_id}`, { version, ...body }))
      for (const gbp of [0, -1, 1.999, 1e9, "12", null])
        expect(await change(offer, { prices: { gbp } })).toEqual([
          "400 invalid_request",
          "prices.gbp",
        ])
      expect(await change(offer, { prices: { usd: 1 } })).toContain("400 invalid_request")
      expect(await change(offer, { duration_minutes: 0 })).toContain("duration_minutes")
      expect(await change(offer, { reset: true, prices: { gbp: 1 } })).toContain("reset")
      expect(await change({ ...offer, variant_id: "none_such" }, {})).toEqual([
        "404 offer_not_found",
      ])
      if (labour) expect(await change(labour, { lead_days: 3 })).toContain("lead_days")
      expect(await deviceOf(PHONE)).toEqual(device)
    })
  })

  describe("devices as CSV", () => {
    const exported = async (query = "") =>
      String((await as("manager")("GET", `/admin/devices/export${query}`)).body.message)
    const upload = (csv: string, dry_run = false) =>
      post<ImportAnswer & Refusal>("/imports", { csv, dry_run })
    const lines = async () => (await exported()).trim().split("\r\n")
    /** Replaces the cells of a line, which has no quotes. */
    const edited = (header: string, line: string, cells: Record<string, string>) => {
      const names = header.replace("\uFEFF", "").split(",")
      return line
        .split(",")
        .map((cell, i) => cells[names[i]] ?? cell)
        .join(",")
    }
    // model numbers of Apple hold commas, and so quotes
    const plain = (line: string) => line.replace(/"[^"]*"/g, "")
    const tables = async () => {
      const { knex } = suite()
      const counts = ["device_model", "repair_offer", "price", "catalogue_change", "brand"].map(
        async (table) => [table, await knex(table).count(), await knex(table).max("updated_at")]
      )
      return Promise.all(counts)
    }

    it("changes nothing when an export is imported again, in either dialect", async () => {
      const before = await tables()
      for (const query of ["", "?dialect=semicolon"]) {
        const { status, body } = await upload(await exported(query))
        expect(status).toBe(200)
        expect(body.import).toMatchObject({ rows: 2, created: 0, changed: 0, unchanged: 2 })
      }
      expect(await tables()).toEqual(before)
      expect((await exported("?q=iphone+14+pro")).trim().split("\r\n")).toHaveLength(2)
    })

    it("names all wrong rows and columns, and writes none of the others", async () => {
      const [header, first, second] = (await lines()).map(plain)
      const before = await tables()
      const csv = [
        header,
        edited(header, first, { tier: "cheap", release_year: "soon" }),
        edited(header, second, { name: "Changed", kind: "tablet" }),
        edited(header, second, { slug: "apple-new", name: "New", identifiers: "AN-1" }),
        edited(header, second, { slug: "apple-newer", name: "Newer", identifiers: "an-1" }),
        edited(header, second, { slug: "aple-x", brand: "Aple", name: "X" }),
        "apple-short,Apple",
        edited(header, second, { slug: "apple-new", name: "Newest" }),
      ].join("\n")
      const wanted = [
        [2, "release_year", "not_a_number"],
        [2, "tier", "not_one_of"],
        [3, "kind", "fixed"],
        [5, "identifiers", "taken"],
        [6, "brand", "not_found"],
        [7, null, "wrong_cell_count"],
        [8, "slug", "repeated"],
      ]
      const told = (errors: unknown[]) =>
        (errors as CsvImportReport["errors"]).map(({ row, column, code }) => [row, column, code])
      const dry = await upload(csv, true)
      expect(dry.body.import).toMatchObject({ dry_run: true, rows: 7, error_count: 7 })
      expect(told(dry.body.import.errors)).toEqual(wanted)
      const real = await upload(csv)
      expect(refusalOf(real)).toBe("400 import_refused")
      expect(told(real.body.details ?? [])).toEqual(wanted)
      expect(await tables()).toEqual(before)
    })

    it("says in a dry run what it would do, and does exactly that", async () => {
      const [header, first, second] = (await lines()).map(plain)
      const csv = [
        header,
        edited(header, first, { status: "retired" }),
        edited(header, second, { tier: "ultra" }),
        edited(header, second, { slug: "apple-new", name: "=New", screen_inches: "5.4" }),
      ].join("\r\n")
      const counts = { rows: 3, created: 1, changed: 2, unchanged: 0, error_count: 0 }
      const before = await tables()
      expect((await upload(csv, true)).body.import).toMatchObject({ dry_run: true, ...counts })
      expect(await tables()).toEqual(before)
      expect((await upload(csv)).body.import).toMatchObject({ dry_run: false, ...counts })
      const fresh = await deviceOf("apple-new")
      expect(fresh).toMatchObject({ name: "=New", source: "owner", specs: { screen_inches: 5.4 } })
      expect(fresh.offers.length).toBeGreaterThan(5)
      expect(await slugs("status=retired")).toEqual([first.split(",")[0].replace("\uFEFF", "")])
      expect(await exported("?status=live")).toContain(",'=New,")
      expect((await upload(csv)).body.import).toMatchObject({ unchanged: 3 })
    })

    it("refuses columns it does not know or misses, too large a body, and no file at all", async () => {
      const [header, line] = (await lines()).map(plain)
      const missing = await upload(`${header.replace("tier", "price")}\n${line}`, true)
      expect(missing.body.import.errors.map(({ code }) => code)).toEqual([
        "unknown_column",
        "missing_column",
      ])
      expect((await upload("", true)).body.import.errors[0].code).toBe("empty_file")
      const large = await upload("x".repeat(5 * 1024 * 1024 + 1), true)
      expect(large.body.import.errors[0].code).toBe("file_too_large")
      expect((await upload("x".repeat(13 * 1024 * 1024), true)).status).toBe(413)
      expect(refusalOf(await post("/imports", { file: "x" }))).toBe("400 invalid_request")
    })
  })
})
