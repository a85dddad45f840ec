import type { Part, ReorderGroup, Supplier } from "../../../src/contracts/admin-parts"
import type { CsvImportReport } from "../../../src/contracts/csv-import"
import { bookRepair, offerOf } from "../../support/bookings"
import { fieldsOf, refusalOf, type Client } from "../../support/client"
import { OTHER_PHONE, PHONE } from "../../support/small-shop"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

type Detail = {
  part: Part
  history: { action: string; actor: { name: string }; before: object; after: object }[]
}
type Imported = { import: CsvImportReport }

const listOf = async (call: Client, query = "") =>
  (
    await call<{ parts: Part[]; count: number; next_cursor: string | null }>(
      "GET",
      `/admin/parts${query}`
    )
  ).body

/** The genuine screen of the phone, unless another part is asked for. */
const partOf = async (
  call: Client,
  query = `device=${PHONE}&repair_type=screen&part_grade=genuine`
) => {
  const { parts } = await listOf(call, `?${query}`)
  return parts[0]
}

const change = (call: Client, part: Part, body: unknown) =>
  call<Detail>("POST", `/admin/parts/${part.id}`, body)

const count = (call: Client, part: Part, counted_quantity: unknown, location_id: string) =>
  call<Detail>("POST", `/admin/parts/${part.id}/stock`, {
    location_id,
    counted_quantity,
    reason: "Stock-take",
  })

const addSupplier = async (call: Client, name: string): Promise<Supplier> => {
  const { status, body } = await call<{ supplier: Supplier }>("POST", "/admin/suppliers", {
    name,
    email: "orders@parts.example",
  })
  if (status !== 201) throw new Error(`No supplier: ${JSON.stringify(body)}`)
  return body.supplier
}

const exportOf = async (call: Client, query = "") =>
  String((await call("GET", `/admin/parts/export${query}`)).body.message)

const importCsv = (call: Client, csv: string, dry_run: boolean) =>
  call<Imported>("POST", "/admin/parts/imports", { csv, dry_run })

/** A file with one cell of a part's row replaced. */
const withCell = (csv: string, sku: string, column: string, value: string): string => {
  const [header, ...rows] = csv.trimEnd().split("\r\n")
  const index = header.replace("\uFEFF", "").split(",").indexOf(column)
  const changed = rows.map((row) => {
    const cells = row.split(",")
    if (cells[0] === sku) cells[index] = value
    return cells.join(",")
  })
  return [header, ...changed].join("\r\n")
}

withSmallShop((suite) => {
  describe("parts", () => {
    it("start without stock, supplier or reorder point, at suggested costs", async () => {
      const { parts, count: all } = await listOf(suite().as("owner"), "?limit=200")
      expect(parts).toHaveLength(all)
      expect(all).toBeGreaterThan(20)
      for (const part of parts)
        expect(part).toMatchObject({
          cost_source: "suggested",
          supplier: null,
          stocked: 0,
          reserved: 0,
          available: 0,
          reorder_point: 0,
          is_low: false,
        })
    })

    it("come in pages by SKU, none twice and none left out", async () => {
      const owner = suite().as("owner")
      const { parts: all } = await listOf(owner, "?limit=200")
      const seen: string[] = []
      let cursor: string | null = ""
      while (cursor !== null) {
        const page = await listOf(owner, `?limit=7${cursor && `&cursor=${cursor}`}`)
        expect(page.count).toBe(all.length)
        seen.push(...page.parts.map(({ sku }) => sku))
        cursor = page.next_cursor
      }
      expect(seen).toEqual(all.map(({ sku }) => sku))
      expect(seen).toEqual([...seen].sort())
    })

    it("are found by device, repair, SKU and the supplier's number", async () => {
      const owner = suite().as("owner")
      const part = await partOf(owner)
      await change(owner, part, { supplier_sku: "GX-77 100%" })
      for (const q of [
        "iphone 14 screen genuine",
        part.sku.toLowerCase(),
        "gx-77",
        "tela iphone 14",
      ])
        expect((await listOf(owner, `?q=${encodeURIComponent(q)}`)).parts).toContainEqual(
          expect.objectContaining({ id: part.id })
        )
      expect((await listOf(owner, "?q=100%25")).count).toBe(1)
      expect((await listOf(owner, "?q=%25")).count).toBe(1)
      expect((await listOf(owner, "?q=galaxy")).count).toBe(0)
      expect((await listOf(owner, `?device=${OTHER_PHONE}`)).parts).not.toContainEqual(
        expect.objectContaining({ id: part.id })
      )
      for (const bad of ["cursor=nonsense", "low=maybe", "limit=0", "colour=red"])
        expect(refusalOf(await owner("GET", `/admin/parts?${bad}`))).toBe("400 invalid_query")
    })

    it("take a cost, a supplier and a lead time, which is their offer's from then on", async () => {
      const owner = suite().as("owner")
      const part = await partOf(owner)
      const supplier = await addSupplier(owner, "Screens & Co")
      const { status, body } = await change(owner, part, {
        updated_at: part.updated_at,
        cost: 101.1,
        supplier_id: supplier.id,
        supplier_sku: "SC-14P",
        lead_days: 9,
        reorder_point: 2,
        reorder_quantity: 5,
      })
      expect(status).toBe(200)
      expect(body.part).toMatchObject({
        cost: 101.1,
        cost_source: "owner",
        supplier: { id: supplier.id, name: "Screens & Co" },
        lead_days: 9,
        is_low: true,
      })
      expect(body.history[0]).toMatchObject({
        action: "edited",
        actor: { name: "owner" },
        before: { supplier_id: null, lead_days: part.lead_days },
        after: { cost_minor: 10_110, cost_source: "owner", lead_days: 9 },
      })
      const device = await suite().store<{
        device: {
          offers: { repair_type: { code: string }; part_grade: string; availability: object }[]
        }
      }>("GET", `/store/devices/${PHONE}`)
      const offer = device.body.device.offers.find(
        ({ repair_type, part_grade }) => repair_type.code === "screen" && part_grade === "genuine"
      )
      expect(offer?.availability).toEqual({ status: "on_order", lead_days: 9 })
      expect(refusalOf(await change(owner, part, { updated_at: part.updated_at, cost: 1 }))).toBe(
        "409 stale_version"
      )
    })

    it("refuse what no part can be", async () => {
      const owner = suite().as("owner")
      const part = await partOf(owner)
      const bad: [unknown, string][] = [
        [{ cost: -1 }, "cost"],
        [{ cost: 1.005 }, "cost"],
        [{ lead_days: 1.5 }, "lead_days"],
        [{ reorder_point: -1 }, "reorder_point"],
        [{ supplier_sku: "" }, "supplier_sku"],
        [{ supplier_sku: "\ud800" }, "supplier_sku"],
        [{ stocked: 3 }, "stocked"],
      ]
      for (const [body, field] of bad) {
        const answer = await change(owner, part, body)
        expect(refusalOf(answer)).toBe("400 invalid_request")
        expect(fieldsOf(answer)).toEqual([field])
      }
      expect(refusalOf(await change(owner, part, { supplier_id: "supp_none" }))).toBe(
        "404 supplier_not_found"
      )
      expect(refusalOf(await owner("POST", "/admin/parts/part_none", {}))).toBe(
        "404 part_not_found"
      )
      expect((await owner<Detail>("GET", `/admin/parts/${part.id}`)).body.history).toEqual([])
    })

    it("are seen by everybody and changed by managers", async () => {
      const part = await partOf(suite().as("owner"))
      for (const name of ["technician", "front_desk"] as const) {
        const call = suite().as(name)
        expect((await call("GET", "/admin/parts")).status).toBe(200)
        const refused = [
          await change(call, part, { lead_days: 1 }),
          await count(call, part, 1, suite().shop.location_id),
          await call("GET", "/admin/parts/reorder"),
          await call("GET", "/admin/parts/export"),
          await importCsv(call, "sku", true),
          await call("GET", "/admin/suppliers"),
          await call("POST", "/admin/suppliers", { name: "Mine" }),
        ]
        expect(refused.map(refusalOf)).toEqual(refused.map(() => "403 permission_denied"))
      }
      expect((await change(suite().as("manager"), part, { lead_days: 1 })).status).toBe(200)
    })
  })

  describe("stock", () => {
    it("is what was counted, with who counted it and why", async () => {
      const manager = suite().as("manager")
      const { location_id } = suite().shop
      const part = await partOf(manager)
      const { status, body } = await count(manager, part, 4, location_id)
      expect(status).toBe(200)
      expect(body.part).toMatchObject({ stocked: 4, reserved: 0, available: 4 })
      expect(body.part.levels).toEqual([
        expect.objectContaining({ location_id, stocked: 4, reserved: 0 }),
      ])
      expect(body.history).toEqual([
        expect.objectContaining({
          action: "counted",
          actor: expect.objectContaining({ name: "manager" }),
          before: expect.objectContaining({ stocked: 0 }),
          after: expect.objectContaining({ stocked: 4, reason: "Stock-take" }),
        }),
      ])
      const again = await count(manager, part, 4, location_id)
      expect(again.body.history).toHaveLength(1)
      const levels = await manager<{ inventory_levels: { stocked_quantity: number }[] }>(
        "GET",
        `/admin/inventory-items?sku=${part.sku}&fields=*location_levels`
      )
      expect(JSON.stringify(levels.body)).toContain('"stocked_quantity":4')
    })

    it("is never counted below what repairs have been promised", async () => {
      const { shop, store } = suite()
      const owner = suite().as("owner")
      const offer = await offerOf(store, "screen", { part_grade: "genuine" })
      const part = await partOf(owner)
      await count(owner, part, 3, shop.location_id)
      for (let repairs = 0; repairs < 2; repairs += 1)
        await bookRepair(store, { quote: { offers: [offer.variant_id] } })
      expect((await partOf(owner)).reserved).toBe(2)
      const refused = await count(owner, part, 1, shop.location_id)
      expect(refusalOf(refused)).toBe("409 stock_below_reserved")
      expect(fieldsOf(refused)).toEqual(["counted_quantity"])
      expect(await partOf(owner)).toMatchObject({ stocked: 3, reserved: 2, available: 1 })
      expect((await count(owner, part, 2, shop.location_id)).body.part.available).toBe(0)
    })

    it("may come nearer to what repairs wait for, as a part delivery does", async () => {
      const { shop, store } = suite()
      const owner = suite().as("owner")
      const offer = await offerOf(store, "screen", { part_grade: "genuine" })
      for (let repairs = 0; repairs < 2; repairs += 1)
        await bookRepair(store, { quote: { offers: [offer.variant_id] } })
      const part = await partOf(owner)
      expect(part).toMatchObject({ stocked: 0, reserved: 2, available: -2 })
      expect((await listOf(owner, "?out=true")).parts.map(({ id }) => id)).toEqual([part.id])
      expect((await count(owner, part, 1, shop.location_id)).body.part.available).toBe(-1)
      expect(refusalOf(await count(owner, part, 0, shop.location_id))).toBe(
        "409 stock_below_reserved"
      )
    })

    it("refuses counts and places that cannot be", async () => {
      const owner = suite().as("owner")
      const part = await partOf(owner)
      for (const bad of [-1, 1.5, "2", null, 1e9])
        expect(fieldsOf(await count(owner, part, bad, suite().shop.location_id))).toEqual([
          "counted_quantity",
        ])
      expect(refusalOf(await count(owner, part, 1, "sloc_none"))).toBe(
        "404 stock_location_not_found"
      )
    })
  })

  describe("the reorder list", () => {
    it("is empty in a new shop", async () => {
      const { body } = await suite().as("owner")("GET", "/admin/parts/reorder")
      expect(body).toEqual({ groups: [] })
    })

    it("holds what is low and what repairs wait for, by supplier with totals", async () => {
      const { shop, store } = suite()
      const owner = suite().as("owner")
      const supplier = await addSupplier(owner, "Screens & Co")
      const screen = await partOf(owner)
      const battery = await partOf(owner, `device=${PHONE}&repair_type=battery`)
      const enough = await partOf(owner, `device=${OTHER_PHONE}&repair_type=battery`)
      await change(owner, screen, {
        cost: 80.1,
        supplier_id: supplier.id,
        reorder_point: 2,
        reorder_quantity: 4,
      })
      await count(owner, screen, 2, shop.location_id)
      await change(owner, enough, { reorder_point: 1 })
      await count(owner, enough, 2, shop.location_id)
      const { variant_id } = await offerOf(store, "battery", { part_grade: battery.part_grade })
      await bookRepair(store, { quote: { offers: [variant_id] } })
      const { body } = await owner<{ groups: ReorderGroup[] }>("GET", "/admin/parts/reorder")
      const seen = body.groups.map((group) => ({
        supplier: group.supplier?.name ?? null,
        lines: group.lines.map(({ part, quantity, cost }) => [part.id, quantity, cost]),
        totals: group.totals,
      }))
      expect(seen).toEqual([
        {
          supplier: "Screens & Co",
          lines: [[screen.id, 4, 320.4]],
          totals: [{ currency_code: "gbp", amount: 320.4 }],
        },
        {
          supplier: null,
          lines: [[battery.id, 1, battery.cost]],
          totals: [{ currency_code: "gbp", amount: battery.cost }],
        },
      ])
      expect((await listOf(owner, "?low=true")).parts.map(({ id }) => id)).toEqual([screen.id])
      const csv = String((await owner("GET", "/admin/parts/reorder/export")).body.message)
      expect(csv).toContain(`Screens & Co,orders@parts.example,,${screen.sku},`)
      expect(csv).toContain(",4,80.10,320.40,GBP")
    })
  })

  describe("suppliers", () => {
    it("are added, changed, and removed while no part has them", async () => {
      const owner = suite().as("owner")
      const path = "/admin/suppliers"
      expect((await owner("GET", path)).body).toEqual({ suppliers: [] })
      const supplier = await addSupplier(owner, "Screens & Co")
      expect(refusalOf(await owner("POST", path, { name: "SCREENS & CO" }))).toBe(
        "409 supplier_exists"
      )
      const website = "https://parts.example/trade"
      const changed = await owner("POST", `${path}/${supplier.id}`, { website, email: null })
      expect(changed.body.supplier).toMatchObject({ website, email: null, name: "Screens & Co" })
      const part = await partOf(owner)
      await change(owner, part, { supplier_id: supplier.id })
      expect(refusalOf(await owner("DELETE", `${path}/${supplier.id}`))).toBe("409 supplier_in_use")
      await change(owner, part, { supplier_id: null })
      expect((await owner("DELETE", `${path}/${supplier.id}`)).status).toBe(200)
      expect(refusalOf(await owner("POST", `${path}/${supplier.id}`, {}))).toBe(
        "404 supplier_not_found"
      )
      for (const bad of [
        {},
        { name: " " },
        { name: "A", website: "javascript:alert(1)" },
        { name: "A", email: "no" },
      ])
        expect(refusalOf(await owner("POST", path, bad))).toBe("400 invalid_request")
    })
  })

  describe("a supplier that is removed while a part is given it", () => {
    it("is either kept or not taken", async () => {
      const owner = suite().as("owner")
      const { parts } = await listOf(owner, "?limit=6")
      for (const part of parts) {
        const { id } = await addSupplier(owner, `Supplier of ${part.sku}`)
        const [given, removed] = await Promise.all([
          change(owner, part, { supplier_id: id }),
          owner("DELETE", `/admin/suppliers/${id}`),
        ])
        expect([given.status, removed.status]).toEqual(
          given.status === 200 ? [200, 409] : [404, 200]
        )
      }
    })
  })

  describe("the parts' file", () => {
    it("changes nothing when it comes back as it was", async () => {
      const owner = suite().as("owner")
      const csv = await exportOf(owner)
      const { count: all } = await listOf(owner)
      const { status, body } = await importCsv(owner, csv, false)
      expect(status).toBe(200)
      expect(body.import).toMatchObject({ rows: all, created: 0, changed: 0, unchanged: all })
      expect(await exportOf(owner)).toBe(csv)
    })

    it("comes in both dialects and by the filters of the list", async () => {
      const owner = suite().as("owner")
      const csv = await exportOf(owner, `?device=${PHONE}&repair_type=screen&dialect=semicolon`)
      expect(csv.split("\r\n")[0]).toContain("sku;device;repair_type")
      const { body } = await importCsv(owner, csv, true)
      expect(body.import).toMatchObject({ error_count: 0, changed: 0 })
    })

    it("writes cost, supplier, stock and reorder point, after a dry run that writes nothing", async () => {
      const owner = suite().as("owner")
      await addSupplier(owner, "Screens Ltd")
      const { sku } = await partOf(owner)
      const before = await exportOf(owner)
      const cells = { cost: "99.99", supplier: "screens ltd", stocked: "6", reorder_point: "3" }
      const csv = Object.entries(cells).reduce(
        (file, [column, value]) => withCell(file, sku, column, value),
        before
      )
      const dry = await importCsv(owner, csv, true)
      expect(dry.body.import).toMatchObject({ dry_run: true, changed: 1, error_count: 0 })
      expect(await exportOf(owner)).toBe(before)
      expect((await importCsv(owner, csv, false)).body.import).toMatchObject({ changed: 1 })
      const part = await partOf(owner)
      expect(part).toMatchObject({
        cost: 99.99,
        cost_source: "owner",
        supplier: { name: "Screens Ltd" },
        stocked: 6,
        reorder_point: 3,
      })
      const { history } = (await owner<Detail>("GET", `/admin/parts/${part.id}`)).body
      expect(history.map(({ action }) => action).sort()).toEqual(["counted", "edited"])
    })

    it("is refused as a whole when any cell is wrong, naming each row and column", async () => {
      const owner = suite().as("owner")
      const { sku } = await partOf(owner)
      const before = await exportOf(owner)
      const row = before.split("\r\n").findIndex((line) => line.startsWith(`${sku},`)) + 1
      const bad: [string, string, string][] = [
        ["cost", "twelve", "not_an_amount"],
        ["cost", "-3", "not_an_amount"],
        ["cost", "1.234", "not_an_amount"],
        ["supplier", "Nobody", "not_found"],
        ["sku", "PART-NONE", "not_found"],
        ["stocked", "-1", "too_small"],
        ["stocked", "2.5", "not_whole"],
        ["lead_days", "", "required"],
        ["reorder_point", "many", "not_a_number"],
        ["part_grade", "gold", "not_one_of"],
        ["repair_type", "battery", "fixed"],
        ["currency", "eur", "fixed"],
      ]
      for (const [column, value, code] of bad) {
        const good = withCell(before, (await listOf(owner)).parts[0].sku, "stocked", "1")
        const csv = withCell(good, sku, column, value)
        const dry = await importCsv(owner, csv, true)
        expect(dry.body.import.errors).toEqual([expect.objectContaining({ row, column, code })])
        const refused = await importCsv(owner, csv, false)
        expect(refusalOf(refused)).toBe("400 import_refused")
        expect(await exportOf(owner)).toBe(before)
      }
    })

    it("is refused when it is no such file", async () => {
      const owner = suite().as("owner")
      const problems = async (csv: string) =>
        (await importCsv(owner, csv, true)).body.import.errors.map(({ row, code }) => [row, code])
      expect(await problems("")).toEqual([[1, "empty_file"]])
      expect(await problems("sku,price\nA,1")).toContainEqual([1, "unknown_column"])
      expect(await problems("sku\nA")).toContainEqual([1, "missing_column"])
      const csv = await exportOf(owner)
      const [header, first] = csv.split("\r\n")
      expect(await problems([header, first, first].join("\n"))).toEqual([[3, "repeated"]])
      expect(refusalOf(await owner("POST", "/admin/parts/imports", {}))).toBe("400 invalid_request")
    })

    it("takes no part from repairs that it is promised to", async () => {
      const { shop, store } = suite()
      const owner = suite().as("owner")
      const part = await partOf(owner)
      await count(owner, part, 2, shop.location_id)
      const { variant_id } = await offerOf(store, "screen", { part_grade: "genuine" })
      await bookRepair(store, { quote: { offers: [variant_id] } })
      const csv = withCell(await exportOf(owner), part.sku, "stocked", "0")
      const { body } = await importCsv(owner, csv, true)
      expect(body.import.errors).toEqual([
        expect.objectContaining({ column: "stocked", code: "below_reserved", expected: "1" }),
      ])
    })
  })
})
