import type {
  RepairBoard,
  RepairQueueSummary,
  RepairSummary,
} from "../../../src/contracts/admin-repair"
import { bookedRepair, toDiagnosis } from "../../support/bench"
import { bookRepair } from "../../support/bookings"
import { fieldsOf, refusalOf, type Answer } from "../../support/client"
import { advance } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"

jest.setTimeout(180_000)

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

withSmallShop((suite) => {
  type Page = Answer<{ repairs: RepairSummary[]; next_cursor: string | null }>

  const list = (query: string): Promise<Page> =>
    suite().as("technician")("GET", `/admin/repairs?${query}`)
  const numbers = ({ body }: Page) => body.repairs.map(({ number }) => number)

  const book = async (count: number): Promise<string[]> => {
    const made: string[] = []
    for (let index = 0; index < count; index++) {
      made.push((await bookRepair(suite().store)).booking.repair_number)
    }
    return made
  }

  const set = (number: string, columns: Record<string, unknown>) =>
    suite().knex("repair").where({ number }).update(columns)

  const everyPage = async (
    query: string,
    between: () => Promise<unknown> = async () => undefined
  ): Promise<string[]> => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page = await list(`${query}&limit=3${cursor ? `&cursor=${cursor}` : ""}`)
      expect(page.status).toBe(200)
      seen.push(...numbers(page))
      cursor = page.body.next_cursor
      await between()
    } while (cursor)
    return seen
  }

  describe("the queue's orders", () => {
    it("show each repair once over their pages, while others change and arrive", async () => {
      const made = await book(8)
      for (const [index, number] of made.entries()) {
        // Two of each instant, so that only the id parts them, and one without a promise.
        const at = inHours(-Math.floor(index / 2))
        const promise = index === 0 ? null : at
        await set(number, {
          promise_p50_at: promise,
          promise_p90_at: promise,
          state_entered_at: at,
          waiting_since: at,
        })
      }
      const oldest = await suite()
        .knex("repair")
        .orderBy(["state_entered_at", "id"])
        .pluck<string[]>("number")
      const promised = await suite()
        .knex("repair")
        .orderByRaw("promise_p90_at asc nulls last, id")
        .pluck<string[]>("number")
      const expected = { state: oldest, waiting: oldest, promise: promised }
      for (const [sort, order] of Object.entries(expected)) {
        expect([sort, await everyPage(`sort=${sort}`)]).toEqual([sort, order])
      }
      const [late] = await book(1)
      await set(late, { state_entered_at: inHours(5) })
      const seen = await everyPage("sort=state", async () => {
        await set(late, { state_entered_at: inHours(6) })
        await book(1)
      })
      expect(seen.filter((number) => oldest.includes(number))).toEqual(oldest)
    })

    it("merge the states that were asked for, and refuse closed ones but newest first", async () => {
      const { booking, repair } = await bookedRepair(suite())
      await toDiagnosis(suite(), repair.id)
      const made = await book(4)
      await set(made[1], { promise_p90_at: inHours(1) })
      await set(booking.repair_number, { promise_p90_at: inHours(2) })
      const [first, second] = await everyPage("sort=promise&status=booked,diagnosing,received")
      expect([first, second]).toEqual([made[1], booking.repair_number])
      expect(await everyPage("status=booked,diagnosing")).toEqual([
        ...[...made].reverse(),
        booking.repair_number,
      ])
      const refused = await list("sort=promise&status=completed")
      expect([refusalOf(refused), fieldsOf(refused)]).toEqual(["400 invalid_query", ["sort"]])
    })
  })

  describe("the queue's filters", () => {
    it("find by who does it, what it is, how it comes and how it stands to its promise", async () => {
      const { shop, knex } = suite()
      const [plain, mine, risky, late, done] = await book(5)
      await knex("repair").update({ promise_p50_at: inHours(5), promise_p90_at: inHours(9) })
      await set(mine, { assignee_id: shop.who.technician.staff_member_id, priority: "high" })
      await set(risky, { promise_p50_at: inHours(-1), device_kind: "tablet" })
      await set(late, { promise_p90_at: inHours(-1), promise_p50_at: inHours(-2) })
      await set(done, {
        promise_p90_at: inHours(-1),
        work_state: "ready",
        service_method: "mail_in",
      })
      await set(plain, { created_at: inHours(-48) })
      const finds = async (query: string) => numbers(await list(query))
      expect(await finds("technician=me")).toEqual([mine])
      expect(await finds("priority=high")).toEqual([mine])
      expect(await finds("kind=tablet")).toEqual([risky])
      expect(await finds("service_method=mail_in")).toEqual([done])
      expect(await finds("at_risk=true")).toEqual([risky])
      expect(await finds("overdue=true")).toEqual([late])
      expect(await finds("overdue=false&at_risk=false")).toEqual([done, mine, plain])
      expect(await finds(`to=${inHours(-24).toISOString()}`)).toEqual([plain])
      expect((await finds(`from=${inHours(-24).toISOString()}`)).length).toBe(4)
      const summary = await suite().as("technician")<{ summary: RepairQueueSummary }>(
        "GET",
        "/admin/repairs/summary"
      )
      const counted = Object.entries(summary.body.summary).map(([name, { count }]) => [name, count])
      expect(Object.fromEntries(counted)).toEqual({
        open: 5,
        overdue: 1,
        at_risk: 1,
        unassigned: 4,
        awaiting_approval: 0,
        mine: 1,
      })
    })
  })

  describe("the board", () => {
    const board = async (query = ""): Promise<RepairBoard["columns"]> => {
      const { status, body } = await suite().as("front_desk")<RepairBoard>(
        "GET",
        `/admin/repairs/board?${query}`
      )
      expect(status).toBe(200)
      return body.columns
    }

    it("has every open repair in its column, the most urgent promise first, and no closed one", async () => {
      const { repair } = await bookedRepair(suite())
      const closed = await bookedRepair(suite())
      await advance(suite().as("front_desk"), closed.repair.id, "refuse_intake", {
        reason: "Swollen",
      })
      await toDiagnosis(suite(), repair.id)
      const [later, sooner] = await book(2)
      await set(later, { promise_p90_at: inHours(20) })
      await set(sooner, { promise_p90_at: inHours(10) })
      const columns = await board()
      expect(
        columns.map(({ stage, count, repairs }) => [stage, count.count, repairs.length])
      ).toEqual(
        expect.arrayContaining([
          ["expected", 2, 2],
          ["diagnosing", 1, 1],
          ["repairing", 0, 0],
        ])
      )
      expect(columns[0].repairs.map(({ number }) => number)).toEqual([sooner, later])
      const [expected, , diagnosing] = await board(`q=${repair.number}`)
      expect([expected.count.count, diagnosing.count.count]).toEqual([0, 1])
    })

    it("shows the first 20 of a column, 100 when it is asked to, and counts to 99", async () => {
      await book(1)
      const { knex } = suite()
      const columns = Object.keys(await knex("repair").columnInfo()).filter(
        (name) => !["id", "number", "device_key"].includes(name)
      )
      const names = columns.map((name) => `"${name}"`).join(", ")
      await knex.raw(
        `insert into repair (id, number, device_key, ${names})
         select id || n, number || '-' || n, device_key || n, ${names}
         from repair, generate_series(1, 120) n`
      )
      const [expected] = await board()
      expect(expected.count).toEqual({ count: 99, more: true })
      expect(expected.repairs).toHaveLength(20)
      const [expanded] = await board("expand=expected")
      expect(expanded.repairs).toHaveLength(100)
      const refused = await suite().as("owner")("GET", "/admin/repairs/board?expand=attic")
      expect([refusalOf(refused), fieldsOf(refused)]).toEqual(["400 invalid_query", ["expand"]])
    })
  })
})
