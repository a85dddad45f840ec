import { randomUUID } from "node:crypto"
import type {
  FigureRepair,
  FigureRow,
  InsightsRevenueResponse,
  InsightsSummaryResponse,
  InsightsTechniciansResponse,
  InsightsTurnaroundResponse,
  ShopFigures,
} from "../../../src/contracts/repair-insights"
import { foldDeltas } from "../../../src/workflows/insights/fold-deltas"
import { rebuildInsights } from "../../../src/workflows/insights/rebuild-insights"
import { bookedRepair, payAtCounter, toReady, toRepairing } from "../../support/bench"
import { refusalOf } from "../../support/client"
import { advance } from "../../support/repairs"
import { withSmallShop, type Suite } from "../../support/suite"
import { walkRepair } from "./random-histories"

jest.setTimeout(180_000)

const PATH = "/admin/repair-insights"

const summaryOf = async (
  suite: Suite,
  name: Parameters<Suite["as"]>[0] = "owner",
  period = "7d"
) => {
  const { status, body } = await suite.as(name)<InsightsSummaryResponse>(
    "GET",
    `${PATH}/summary?period=${period}`
  )
  if (status !== 200) throw new Error(`No summary: ${status} ${JSON.stringify(body)}`)
  return body
}

const shopOf = async (suite: Suite): Promise<ShopFigures> => {
  const { shop } = await summaryOf(suite)
  if (!shop) throw new Error("The owner sees no figures of the shop")
  return shop
}

/** Everything of a summary but when it was asked for. */
const figuresOf = async (suite: Suite) => ({ ...(await summaryOf(suite)), as_of: "" })

const fold = async ({ container }: Suite, batch?: number): Promise<number> => {
  let folded = 0
  for (let taken = 1; taken > 0; folded += taken) taken = await foldDeltas(container, batch)
  return folded
}

/** Every sum but those that add up to nothing, in an order of their own. */
const rollupsOf = ({ knex }: Suite) =>
  knex("insight_rollup")
    .whereRaw("count <> 0 or total <> 0")
    .orderBy(["metric", "grain", "starts_on", "subject", "bucket"])
    .select("*")

/** Books, repairs, gets paid and hands over. */
const completedRepair = async (suite: Suite) => {
  const { repair } = await bookedRepair(suite)
  await toRepairing(suite, repair.id)
  await toReady(suite, repair.id)
  const paid = await payAtCounter(suite, repair.id)
  await advance(suite.as("front_desk"), repair.id, "hand_over")
  return paid
}

withSmallShop((suite) => {
  describe("the figures of the shop", () => {
    it("follow a repair from its booking to its payment, before and after they are folded", async () => {
      const { repair } = await bookedRepair(suite())
      const booked = await shopOf(suite())
      expect(booked.opened).toEqual({ current: 1, compared: 0 })
      expect(booked.intake.current).toBe(0)
      expect(booked.open).toEqual([{ state: "booked", device_kind: "phone", count: 1 }])
      expect(booked.revenue).toEqual([])

      await toRepairing(suite(), repair.id)
      await toReady(suite(), repair.id)
      const { total } = await payAtCounter(suite(), repair.id)
      await advance(suite().as("front_desk"), repair.id, "hand_over")

      const live = await figuresOf(suite())
      expect(live.shop).toMatchObject({
        intake: { current: 1, compared: 0 },
        completed: { current: 1, compared: 0 },
        open: [],
        turnaround: { count: { current: 1 }, median_minutes: { current: expect.any(Number) } },
        first_time_fix: {
          completed: { current: 1 },
          comebacks: { current: 0 },
          rate: { current: 1 },
        },
        by_kind: [{ device_kind: "phone", intake: { current: 1 }, completed: { current: 1 } }],
        revenue: [
          {
            currency_code: "gbp",
            captured: { current: total, compared: 0 },
            refunded: { current: 0, compared: 0 },
            net: { current: total, compared: 0 },
            invoiced: { current: total, compared: 0 },
          },
        ],
      })
      expect(live.shop?.series.at(-1)).toMatchObject({ intake: 1, completed: 1 })

      expect(await fold(suite(), 3)).toBeGreaterThan(10)
      expect(await fold(suite())).toBe(0)
      expect(await figuresOf(suite())).toEqual(live)
    })

    it("are folded once by many folds at the same time", async () => {
      await completedRepair(suite())
      const live = await figuresOf(suite())
      const { count: waiting } = await suite()
        .knex("insight_delta")
        .count()
        .first<{ count: string }>()
      const folds = Array.from({ length: 12 }, () => foldDeltas(suite().container, 3))
      const folded = (await Promise.all(folds)).reduce((sum, taken) => sum + taken, 0)
      expect(folded + (await fold(suite()))).toBe(Number(waiting))
      expect(await figuresOf(suite())).toEqual(live)
    })

    it("stay whole when a fold dies before its commit", async () => {
      await completedRepair(suite())
      const live = await figuresOf(suite())
      const { knex } = suite()
      await expect(
        knex.transaction(async (trx) => {
          await trx.raw("delete from insight_delta")
          throw new Error("killed")
        })
      ).rejects.toThrow("killed")
      expect(await figuresOf(suite())).toEqual(live)
    })

    it("count a device that comes back on the day its repair was completed, once", async () => {
      const { knex } = suite()
      const first = await completedRepair(suite())
      await knex("repair")
        .where({ id: first.id })
        .update({ state_entered_at: new Date(Date.now() - 2 * 86_400_000) })
      const { repair: second } = await bookedRepair(suite())
      expect((await shopOf(suite())).first_time_fix.comebacks.current).toBe(0)
      await advance(suite().as("front_desk"), second.id, "check_in")
      expect((await shopOf(suite())).first_time_fix.comebacks.current).toBe(1)
      const { repair: third } = await bookedRepair(suite())
      await advance(suite().as("front_desk"), third.id, "check_in")
      expect((await shopOf(suite())).first_time_fix.comebacks.current).toBe(1)
    })
  })

  describe("the reports", () => {
    it("say what was paid and how", async () => {
      const { total } = await completedRepair(suite())
      const { body } = await suite().as("manager")<InsightsRevenueResponse>(
        "GET",
        `${PATH}/revenue?period=90d`
      )
      expect(body.currencies).toHaveLength(1)
      expect(body.currencies[0].methods).toEqual([
        { method: "card_terminal", amount: { current: total, compared: 0 } },
      ])
      expect(body.currencies[0].series.at(-1)).toMatchObject({ net: total, invoiced: total })
    })

    it("follow a refund that somebody makes on Medusa's own page", async () => {
      const { total, order_id } = await completedRepair(suite())
      const { knex, as } = suite()
      const payment = await knex("payment as p")
        .join("order_payment_collection as l", "l.payment_collection_id", "p.payment_collection_id")
        .where("l.order_id", order_id)
        .first<{ id: string }>("p.id")
      const { status } = await as("owner")("POST", `/admin/payments/${payment.id}/refund`, {
        amount: 10,
      })
      expect(status).toBe(200)
      const [{ captured, refunded, net }] = (await shopOf(suite())).revenue ?? []
      expect([captured.current, refunded.current, net.current]).toEqual([total, 10, total - 10])
    })

    it("say how long each stage took and who was waited for", async () => {
      await completedRepair(suite())
      const { body } = await suite().as("front_desk")<InsightsTurnaroundResponse>(
        "GET",
        `${PATH}/turnaround?period=1y`
      )
      expect(body.overall.count).toEqual({ current: 1, compared: 0 })
      expect(body.stages.map(({ state }) => state)).toEqual(
        expect.arrayContaining(["booked", "diagnosing", "repairing", "qc", "ready"])
      )
      expect(body.waiting_on.map(({ party }) => party)).toContain("customer")
      const shares = body.waiting_on.map(({ share }) => share.current ?? 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    })

    it("list the repairs behind a figure, page by page", async () => {
      const { id } = await completedRepair(suite())
      await completedRepair(suite())
      const today = (await summaryOf(suite())).current.to
      const path = `${PATH}/repairs?figure=completed&from=${today}&to=${today}&limit=1`
      type Page = { repairs: FigureRepair[]; next_cursor: string | null }
      const { body: first } = await suite().as("owner")<Page>("GET", path)
      expect(first.repairs).toHaveLength(1)
      const { body: second } = await suite().as("owner")<Page>(
        "GET",
        `${path}&cursor=${first.next_cursor ?? ""}`
      )
      expect(second.repairs).toMatchObject([{ id, work_state: "completed" }])
      expect(second.next_cursor).toBeNull()
    })

    it("can be saved as files that add up to the same", async () => {
      const { total } = await completedRepair(suite())
      const { body } = await suite().as("owner")<{ rows: FigureRow[] }>(
        "GET",
        `${PATH}/export?period=7d&format=json`
      )
      const captured = body.rows.filter(({ metric }) => metric === "captured")
      expect(captured.map(({ amount }) => amount)).toEqual([total])
      const file = await fetch(`${suite().base_url}${PATH}/export?period=7d`, {
        headers: suite().shop.who.owner.headers,
      })
      expect(file.headers.get("content-type")).toContain("text/csv")
      const lines = (await file.text()).trim().split("\r\n")
      expect(lines).toHaveLength(body.rows.length + 1)
    })
  })

  describe("a rebuild", () => {
    it("makes the same figures that were kept, of random histories", async () => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const { repair } = await bookedRepair(suite(), {
          device: { serial: `SN${seed % 4}${randomUUID().slice(0, 4)}` },
        })
        await walkRepair(suite(), repair.id, seed, 40)
      }
      await completedRepair(suite())
      await completedRepair(suite())
      await fold(suite())
      const kept = await rollupsOf(suite())
      const comebacks = await suite()
        .knex("insight_comeback")
        .orderBy("repair_id")
        .pluck("repair_id")
      expect(kept.length).toBeGreaterThan(100)
      expect(await rebuildInsights(suite().container)).toBe(14)
      expect(await rollupsOf(suite())).toEqual(kept)
      expect(
        await suite().knex("insight_comeback").orderBy("repair_id").pluck("repair_id")
      ).toEqual(comebacks)
    })

    it("loses nothing that happens meanwhile, and folds wait for it", async () => {
      await completedRepair(suite())
      const { container } = suite()
      const [, , meanwhile] = await Promise.all([
        rebuildInsights(container),
        foldDeltas(container),
        completedRepair(suite()),
      ])
      await fold(suite())
      expect(meanwhile.id).toBeTruthy()
      const kept = await rollupsOf(suite())
      await rebuildInsights(container)
      expect(await rollupsOf(suite())).toEqual(kept)
    })
  })

  describe("who sees what", () => {
    it("refuses revenue to the desk and the shop's reports to a technician", async () => {
      const asked = async (name: Parameters<Suite["as"]>[0], report: string) =>
        (await suite().as(name)("GET", `${PATH}/${report}`)).status
      expect(await asked("front_desk", "revenue")).toBe(403)
      expect(await asked("technician", "revenue")).toBe(403)
      expect(await asked("technician", "turnaround")).toBe(403)
      expect(await asked("front_desk", "turnaround")).toBe(200)
      const intake = "repairs?figure=intake&from=2026-01-01&to=2026-12-31"
      expect(refusalOf(await suite().as("technician")("GET", `${PATH}/${intake}`))).toBe(
        "403 figure_not_allowed"
      )
    })

    it("shows technicians their own line, repairs and rows only", async () => {
      const { id } = await completedRepair(suite())
      const other = suite().shop.who.owner.staff_member_id
      await suite()
        .knex("repair")
        .where({ id })
        .update({
          state: suite().knex.raw("jsonb_set(state, '{repaired_by}', to_jsonb(?::text))", [other]),
        })
      const call = suite().as("technician")
      const own = suite().shop.who.technician.staff_member_id
      const { body } = await call<InsightsTechniciansResponse>("GET", `${PATH}/technicians`)
      expect(body.technicians.map(({ staff_member }) => staff_member.id)).toEqual([own])
      const today = body.current.to
      const list = `${PATH}/repairs?figure=completed&from=${today}&to=${today}&technician=${other}`
      expect((await call<{ repairs: FigureRepair[] }>("GET", list)).body.repairs).toEqual([])
      const { body: file } = await call<{ rows: FigureRow[] }>("GET", `${PATH}/export?format=json`)
      expect(new Set(file.rows.map(({ subject }) => subject))).toEqual(new Set([own]))
      const desk = await suite().as("front_desk")<{ rows: FigureRow[] }>(
        "GET",
        `${PATH}/export?format=json`
      )
      expect(desk.body.rows.some(({ amount }) => amount !== null)).toBe(false)
    })

    it("keeps money from the front desk and the shop from a technician", async () => {
      await completedRepair(suite())
      for (const role of ["owner", "manager"] as const) {
        expect((await summaryOf(suite(), role)).shop?.revenue).toHaveLength(1)
      }
      const desk = await summaryOf(suite(), "front_desk")
      expect(desk.shop?.completed.current).toBe(1)
      expect(desk.shop?.revenue).toBeNull()
      const own = await summaryOf(suite(), "technician")
      expect(own.shop).toBeNull()
      expect(own.own).toMatchObject({
        open: 0,
        finished: { current: 1 },
        completed: { current: 1 },
        first_time_fix_rate: { current: 1 },
      })
    })

    it("refuses a period that there is not", async () => {
      const answer = await suite().as("owner")("GET", `${PATH}/summary?period=2w`)
      expect(refusalOf(answer)).toBe("400 invalid_query")
    })
  })
})
