import type { InsightsSummaryResponse, ShopFigures } from "../../../src/contracts/repair-insights"
import { foldDeltas } from "../../../src/workflows/insights/fold-deltas"
import { bookedRepair, payAtCounter, toReady } from "../../support/bench"
import { toRepairing } from "../../support/bench"
import { refusalOf } from "../../support/client"
import { advance } from "../../support/repairs"
import { withSmallShop, type Suite } from "../../support/suite"

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

  describe("who sees what", () => {
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
