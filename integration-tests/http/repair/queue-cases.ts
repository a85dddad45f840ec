import type { RepairSummary } from "../../../src/contracts/admin-repair"
import { bookedRepair, toDiagnosis } from "../../support/bench"
import { bookRepair, IMEI } from "../../support/bookings"
import { fieldsOf, refusalOf, type Answer } from "../../support/client"
import type { Suite } from "../../support/suite"

type Page = Answer<{ repairs: RepairSummary[]; next_cursor: string | null }>

/** The staff's queue: what it finds, how it pages, and what it does not swallow. */
export const describeQueue = (suite: () => Suite): void => {
  const list = (query: string): Promise<Page> =>
    suite().as("front_desk")("GET", `/admin/repairs?${query}`)
  const numbers = ({ body }: Page) => body.repairs.map(({ number }) => number)

  describe("the queue", () => {
    it("finds a repair by all that a customer at the counter may say", async () => {
      const { booking } = await bookedRepair(suite(), {
        contact: {
          email: "jose@customer.example",
          first_name: "José",
          last_name: "Conceição",
          phone: "+44 7700 900123",
        },
      })
      await bookRepair(suite().store, { change: { device: { serial: "OTHER-1" } } })
      const said = [
        booking.repair_number,
        booking.repair_number.slice(-6),
        "jose@customer",
        "JOSÉ",
        "conceicao jose",
        "900123",
        IMEI,
      ]
      for (const q of said) {
        const page = await list(`q=${encodeURIComponent(q)}`)
        expect([q, numbers(page)]).toEqual([q, [booking.repair_number]])
      }
      for (const q of ["100%", "_", "\\", "nobody", "'; drop table repair --"]) {
        expect([q, numbers(await list(`q=${encodeURIComponent(q)}`))]).toEqual([q, []])
      }
    })

    it("filters by state, technician, urgency, order and who is waited for", async () => {
      const { shop } = suite()
      const { booking, repair } = await bookedRepair(suite())
      await toDiagnosis(suite(), repair.id)
      const { booking: other } = await bookRepair(suite().store, { quote: { urgency: "express" } })
      const technician = shop.who.technician.staff_member_id
      const finds = async (query: string) => numbers(await list(query))
      expect(await finds("status=diagnosing")).toEqual([booking.repair_number])
      expect(await finds("status=booked,received")).toEqual([other.repair_number])
      expect(await finds(`technician=${technician}`)).toEqual([booking.repair_number])
      expect(await finds("technician=none")).toEqual([other.repair_number])
      expect(await finds("urgency=express")).toEqual([other.repair_number])
      expect(await finds(`order_id=${booking.order_id}`)).toEqual([booking.repair_number])
      expect(await finds("waiting_on=shop")).toEqual([booking.repair_number])
      expect(await finds("overdue=true")).toEqual([])
      await suite()
        .knex("repair")
        .update({ promise_p90_at: new Date(0) })
      expect((await finds("overdue=true")).length).toBe(2)
      expect(await finds("overdue=false")).toEqual([])
    })

    it("shows each repair once over its pages, also while new ones arrive", async () => {
      const { store } = suite()
      const made: string[] = []
      for (let index = 0; index < 5; index++) {
        made.unshift((await bookRepair(store)).booking.repair_number)
      }
      const first = await list("limit=2")
      await bookRepair(store)
      const seen = numbers(first)
      let cursor = first.body.next_cursor
      while (cursor) {
        const page = await list(`limit=2&cursor=${cursor}`)
        seen.push(...numbers(page))
        cursor = page.body.next_cursor
      }
      expect(seen).toEqual(made)
    })

    it("refuses what is no query of it, and names the field", async () => {
      const wrong: [string, string][] = [
        ["limit=0", "limit"],
        ["limit=101", "limit"],
        ["limit=x", "limit"],
        ["status=lost_in_space", "status"],
        ["cursor=abc", "cursor"],
        [`cursor=${Buffer.from("9".repeat(40)).toString("base64url")}`, "cursor"],
        ["urgency=now", "urgency"],
        ["overdue=maybe", "overdue"],
        ["surprise=1", "surprise"],
        ["q=a&q=b", "q"],
        [`q=${"x".repeat(101)}`, "q"],
      ]
      for (const [query, field] of wrong) {
        const answer = await list(query)
        expect([query, refusalOf(answer), ...fieldsOf(answer)]).toEqual([
          query,
          "400 invalid_query",
          field,
        ])
      }
    })

    it("answers 4xx to null bytes in any path or query", async () => {
      const { store, as } = suite()
      const answers = [
        await as("owner")("GET", "/admin/repairs/rep_%00"),
        await as("owner")("GET", "/admin/repairs?q=%00"),
        await as("owner")("POST", "/admin/repairs/rep_%00/notes", { body: "x" }),
        await store("GET", "/store/devices/apple%00"),
        await store("GET", "/store/devices?q=%00"),
        await store("POST", "/store/bookings/bkg_%00/confirm", {}),
      ]
      expect(answers.map(({ status }) => Math.floor(status / 100))).toEqual(answers.map(() => 4))
    })
  })
}
