import type { ShopCustomerDetail } from "../../../src/contracts/admin-customer"
import { IMEI } from "../../support/bookings"
import { fieldsOf, refusalOf } from "../../support/client"
import { advance } from "../../support/repairs"
import type { Suite } from "../../support/suite"
import { bookedBy, findCustomers, foundBy } from "./people"

const SERIAL = "F2LXK0ABC123"

/** Finding a customer at the counter, and what their page says. */
export const describeFinding = (suite: () => Suite): void => {
  const read = (id: string) =>
    suite().as("front_desk")<{ customer: ShopCustomerDetail }>("GET", `/admin/shop-customers/${id}`)

  describe("the search for customers", () => {
    it("finds somebody by all that is said or shown at the counter", async () => {
      const jose = await bookedBy(
        suite(),
        {
          email: "jose@customer.example",
          first_name: "José",
          last_name: "Conceição",
          phone: "+44 7700 900123",
        },
        { device: { serial: SERIAL } }
      )
      await bookedBy(suite())
      const said = [
        "José",
        "conceicao jose",
        "JOSE@customer",
        "07700 900123",
        "0044 7700 900 123",
        "+44 (0)7700-900123",
        "900123",
        jose.number,
        jose.number.slice(-6),
        SERIAL,
        "f2lxk0",
        "conceição 900123",
      ]
      for (const q of said) expect([q, await foundBy(suite(), q)]).toEqual([q, [jose.customer_id]])
      for (const q of ["100%", "_", "\\", "nobody", "'; drop table customer --", "ana 900123"]) {
        expect([q, await foundBy(suite(), q)]).toEqual([q, []])
      }
    })

    it("finds a device's number that is known only since the check-in", async () => {
      const { customer_id, repair_id } = await bookedBy(suite(), {}, { device: {} })
      expect(await foundBy(suite(), IMEI)).toEqual([])
      await advance(suite().as("front_desk"), repair_id, "check_in")
      expect(await foundBy(suite(), IMEI)).toEqual([customer_id])
      expect(await foundBy(suite(), "49 015420 323751 8")).toEqual([customer_id])
    })

    it("keeps people behind one phone apart and says who is who", async () => {
      const ana = await bookedBy(suite())
      const rui = await bookedBy(suite(), { email: "rui@customer.example", first_name: "Rui" })
      const eva = await bookedBy(suite(), { first_name: "Eva", phone: "020 7946 0958" })
      expect(eva.customer_id).toBe(ana.customer_id)
      expect((await foundBy(suite(), "07700 900482")).sort()).toEqual(
        [ana.customer_id, rui.customer_id].sort()
      )
      const { body } = await findCustomers(suite(), "q=eva")
      expect(body.customers).toMatchObject([
        {
          id: ana.customer_id,
          first_name: "Ana",
          has_account: false,
          repair_count: 2,
          open_repair_count: 2,
          other_contacts: [{ name: "Eva Souza", phone: "020 7946 0958" }],
          last_repair: { number: eva.number },
        },
      ])
    })

    it("follows what Medusa's own page changes, and forgets who is deleted", async () => {
      const { customer_id } = await bookedBy(suite())
      const manager = suite().as("manager")
      await manager("POST", `/admin/customers/${customer_id}`, { last_name: "Andrade" })
      expect(await foundBy(suite(), "andrade")).toEqual([customer_id])
      const lonely = await manager<{ customer: { id: string } }>("POST", "/admin/customers", {
        email: "lonely@customer.example",
      })
      expect(await foundBy(suite(), "lonely")).toEqual([lonely.body.customer.id])
      await manager("DELETE", `/admin/customers/${lonely.body.customer.id}`)
      expect(await foundBy(suite(), "lonely")).toEqual([])
    })

    it("shows each customer once over its pages", async () => {
      const made: string[] = []
      for (let index = 0; index < 5; index++) {
        const email = `guest-${index}@paging.example`
        made.unshift((await bookedBy(suite(), { email })).customer_id)
      }
      const seen: string[] = []
      let cursor: string | null = ""
      while (cursor !== null) {
        const query: string = `q=paging&limit=2${cursor ? `&cursor=${cursor}` : ""}`
        const page = await findCustomers(suite(), query)
        seen.push(...page.body.customers.map(({ id }) => id))
        cursor = page.body.next_cursor
      }
      expect(seen).toEqual(made)
    })

    it("refuses what is no query of it, and is closed to technicians", async () => {
      for (const [query, field] of [
        ["limit=0", "limit"],
        ["cursor=abc", "cursor"],
        ["surprise=1", "surprise"],
        [`q=${"x".repeat(101)}`, "q"],
      ]) {
        const answer = await findCustomers(suite(), query)
        expect([refusalOf(answer), ...fieldsOf(answer)]).toEqual(["400 invalid_query", field])
      }
      const technician = await suite().as("technician")("GET", "/admin/shop-customers")
      expect(refusalOf(technician)).toBe("403 permission_denied")
    })
  })

  describe("a customer's page", () => {
    it("shows each device once with its whole history, consents and what is owed", async () => {
      const first = await bookedBy(suite())
      const second = await bookedBy(suite())
      const other = await bookedBy(suite(), {}, { device: { serial: SERIAL } })
      const { body } = await read(first.customer_id)
      expect(
        body.customer.devices.map(({ repairs }) => repairs.map(({ number }) => number))
      ).toEqual([[other.number], [second.number, first.number]])
      expect(body.customer.devices[0]).toMatchObject({ serial: SERIAL, imei: null })
      expect(body.customer.consents).toHaveLength(3)
      expect(body.customer.consents[0]).toMatchObject({ terms: true, early_start: false })
      const repairs = body.customer.devices.flatMap((device) => device.repairs)
      const amount = repairs.reduce((sum, { total }) => sum + Math.round(total * 100), 0) / 100
      expect(body.customer.outstanding).toEqual([{ amount, currency_code: "gbp" }])
      expect(refusalOf(await read("cus_none"))).toBe("404 customer_not_found")
    })

    it("lists the messages about the customer's repairs and nobody else's", async () => {
      const ana = await bookedBy(suite())
      await bookedBy(suite(), { email: "rui@customer.example" })
      const { body } = await suite().as("front_desk")<{ messages: { repair_id: string }[] }>(
        "GET",
        `/admin/messages?customer_id=${ana.customer_id}`
      )
      expect(body.messages.map(({ repair_id }) => repair_id)).toEqual([ana.repair_id])
    })
  })
}
