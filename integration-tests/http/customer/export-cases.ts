import { refusalOf } from "../../support/client"
import type { Suite } from "../../support/suite"
import { bookedBy } from "./people"

type Export = Record<string, Record<string, unknown>[]>

/** A copy of all that the shop keeps about one customer. */
export const describeExport = (suite: () => Suite): void => {
  const path = (id: string) => `/admin/shop-customers/${id}/exports`
  const download = async (id: string, format: "json" | "html") => {
    const { base_url, shop } = suite()
    const response = await fetch(base_url + path(id), {
      method: "POST",
      headers: { "content-type": "application/json", ...shop.who.manager.headers },
      body: JSON.stringify({ format }),
    })
    return { headers: response.headers, text: await response.text() }
  }

  describe("the export of a customer", () => {
    it("holds all about one person, nobody else and no secret", async () => {
      const ana = await bookedBy(suite(), {}, { description: "Fell <b>down</b> the stairs" })
      const work = await bookedBy(suite(), { email: "ana@work.example" }, { device: {} })
      const rui = await bookedBy(
        suite(),
        {
          email: "rui@customer.example",
          first_name: "Rui",
          last_name: "Melo",
          phone: "020 7946 0958",
        },
        { device: { serial: "RUIS-PHONE" }, description: "The sound of the sea is gone" }
      )
      const manager = suite().as("manager")
      await manager("POST", `/admin/shop-customers/${ana.customer_id}/notes`, { body: "Is kind" })
      await manager("POST", `/admin/shop-customers/${ana.customer_id}/merges`, {
        duplicate_id: work.customer_id,
      })
      const { headers, text } = await download(ana.customer_id, "json")
      expect(headers.get("content-disposition")).toContain("attachment")
      const sections = JSON.parse(text) as Export
      const counts = Object.fromEntries(
        Object.entries(sections)
          .filter(([, rows]) => Array.isArray(rows))
          .map(([name, rows]) => [name, rows.length])
      )
      expect(counts).toMatchObject({
        ...{ customer: 2, orders: 2, devices: 2, repairs: 2, quotes: 2, messages: 2 },
        ...{ tracking_links: 2, bookings: 2, notes: 1, exports: 1 },
      })
      for (const said of [
        "ana@customer.example",
        "ana@work.example",
        "490154203237518",
        "Is kind",
      ]) {
        expect(text).toContain(said)
      }
      const { knex, shop } = suite()
      const hashes = await knex("tracking_link").select<{ token_hash: string }[]>("token_hash")
      const never = [
        ...["rui@", "Melo", "RUIS-PHONE", "sound of the sea", rui.number],
        ...hashes.map(({ token_hash }) => token_hash),
        ...Object.values(shop.who).flatMap(({ staff_member_id }) => staff_member_id ?? []),
      ]
      expect(never.filter((secret) => text.includes(secret))).toEqual([])
      expect(await knex("customer_export").select("customer_id", "format", "exported_by")).toEqual([
        {
          customer_id: ana.customer_id,
          format: "json",
          exported_by: shop.who.manager.staff_member_id,
        },
      ])
    })

    it("is also a page to read, in which nothing of the customer's words runs", async () => {
      const { customer_id } = await bookedBy(
        suite(),
        {},
        { description: "<script>alert(1)</script>" }
      )
      const { headers, text } = await download(customer_id, "html")
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8")
      expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
      expect(text).not.toContain("<script")
      expect(text.trimEnd().endsWith("</html>")).toBe(true)
    })

    it("comes whole and quickly for somebody with hundreds of repairs", async () => {
      const { customer_id, repair_id } = await bookedBy(suite())
      const { knex } = suite()
      await knex.raw(
        `insert into repair select (jsonb_populate_record(r, jsonb_build_object('id', 'rep_many_' || n,
           'number', 'RT-2025-' || n, 'order_id', 'order_many_' || n))).*
         from repair r, generate_series(1, 1000) n where r.id = ?`,
        [repair_id]
      )
      const started = Date.now()
      const { text } = await download(customer_id, "json")
      expect((JSON.parse(text) as Export).repairs).toHaveLength(1001)
      expect(Date.now() - started).toBeLessThan(20_000)
    })

    it("is for owner and manager, of a customer who is there", async () => {
      const { customer_id } = await bookedBy(suite())
      const desk = await suite().as("front_desk")("POST", path(customer_id), {})
      expect(refusalOf(desk)).toBe("403 permission_denied")
      const nobody = await suite().as("manager")("POST", path("cus_none"), {})
      expect(refusalOf(nobody)).toBe("404 customer_not_found")
      const wrong = await suite().as("manager")("POST", path(customer_id), { format: "pdf" })
      expect(refusalOf(wrong)).toBe("400 invalid_request")
    })
  })
}
