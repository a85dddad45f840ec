import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sweepBookings } from "../../../src/workflows/booking/sweep-bookings"
import { bookRepair, offerOf } from "../../support/bookings"
import { payAtCounter, toReady, toRepairing } from "../../support/bench"
import { refusalOf } from "../../support/client"
import { openSession, confirm } from "../../support/deposits"
import { orderOf } from "../../support/orders"
import { advance, detailOf, trackedBy } from "../../support/repairs"
import { setStock, stockOf } from "../../support/stock"
import { withSmallShop } from "../../support/suite"
import { chargesOf, TEST_PAYMENT_PROVIDER_PATH } from "../../support/test-payments"

jest.setTimeout(180_000)

// read by medusa-config.ts, which is loaded before the runner's own `env` is applied
process.env.TEST_PAYMENT_PROVIDER = TEST_PAYMENT_PROVIDER_PATH

withSmallShop((suite) => {
  let log: string
  beforeEach(() => {
    log = join(mkdtempSync(join(tmpdir(), "revivatech-payments-")), "log")
    process.env.TEST_PAYMENT_LOG = log
  })

  const bookExpress = async () => {
    const { store, knex } = suite()
    const { variant_id } = await offerOf(store, "screen")
    await setStock(knex, variant_id, 5)
    const booked = await bookRepair(store, { quote: { offers: [variant_id], urgency: "express" } })
    return { ...booked, variant_id }
  }

  describe("a booking with a deposit", () => {
    it("waits for a quarter of the total, and holds its parts meanwhile", async () => {
      const { store, knex, drain } = suite()
      const { booking, quote, variant_id } = await bookExpress()
      expect(booking).toMatchObject({
        status: "awaiting_payment",
        deposit_total: quote.deposit_total,
        expires_at: expect.any(String),
      })
      expect(Math.round(quote.deposit_total * 100)).toBe(Math.round(quote.total * 25))
      expect(await stockOf(knex, variant_id)).toEqual({ stocked: 5, reserved: 1 })
      const tracked = await trackedBy(store, booking.tracking_token)
      expect(tracked.body.repair.status).toBe("awaiting_payment")
      await drain()
      expect(await knex("message")).toEqual([])
      const collections = await knex("payment_collection").select("amount")
      const amounts = collections.map(({ amount }) => Math.round(Number(amount) * 100))
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(quote.total * 100))
    })

    it("is confirmed once it is paid: captured, announced and told once", async () => {
      const { store, as, knex, drain } = suite()
      const { booking, quote } = await bookExpress()
      expect((await confirm(store, booking)).body.booking.status).toBe("awaiting_payment")
      await openSession(store, booking, "authorize")
      const { status, body } = await confirm(store, booking)
      expect(status).toBe(200)
      expect(body.booking).toMatchObject({ id: booking.id, status: "confirmed" })
      expect(body.booking).not.toHaveProperty("tracking_token")
      await drain()
      expect(await knex("message")).toMatchObject([{ template: "booking_confirmed" }])
      expect(chargesOf(log, "capture")).toHaveLength(1)
      const order = await orderOf(as("owner"), booking.order_id)
      expect(order.payment_status).toBe("partially_captured")
      const tracked = await trackedBy(store, booking.tracking_token)
      expect(tracked.body.repair.payment).toMatchObject({
        total: quote.total,
        paid: quote.deposit_total,
      })
    })

    it("is one payment, one capture and one message when 20 confirm at once", async () => {
      const { store, knex, drain } = suite()
      const { booking } = await bookExpress()
      await openSession(store, booking, "authorize")
      const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(store, booking)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await confirm(store, booking)).body.booking.status).toBe("confirmed")
      await drain()
      for (const table of ["payment", "capture", "message"]) {
        expect([table, (await knex(table)).length]).toEqual([table, 1])
      }
      expect(chargesOf(log, "capture")).toHaveLength(1)
      expect(await knex("repair_event").where({ event: "confirm_booking" })).toHaveLength(1)
    })

    it("is not confirmed by the counter's provider, a pending or a declined payment", async () => {
      const { store, knex } = suite()
      const { booking } = await bookExpress()
      await openSession(store, booking, "authorize", "pp_system_default")
      expect((await confirm(store, booking)).body.booking.status).toBe("awaiting_payment")
      for (const outcome of ["pending", "decline"] as const) {
        await openSession(store, booking, outcome)
        expect((await confirm(store, booking)).body.booking.status).toBe("awaiting_payment")
      }
      expect(await knex("capture")).toEqual([])
      await openSession(store, booking, "authorize")
      expect((await confirm(store, booking)).body.booking.status).toBe("confirmed")
    })

    it("is confirmed by the sweep when the customer never came back from paying", async () => {
      const { store, container, knex } = suite()
      const { booking } = await bookExpress()
      await openSession(store, booking, "authorize")
      await sweepBookings(container, new Date())
      await sweepBookings(container, new Date())
      expect(await knex("booking").select("status")).toEqual([{ status: "confirmed" }])
      expect(chargesOf(log, "capture")).toHaveLength(1)
    })

    it("lapses when it is not paid in time: order cancelled, parts free, no way back", async () => {
      const { store, as, container, knex, drain } = suite()
      const { booking, variant_id } = await bookExpress()
      await knex("booking").update({ expires_at: new Date(Date.now() - 1_000) })
      await Promise.all([
        sweepBookings(container, new Date()),
        sweepBookings(container, new Date()),
      ])
      await drain()
      expect(await stockOf(knex, variant_id)).toEqual({ stocked: 5, reserved: 0 })
      expect((await orderOf(as("owner"), booking.order_id)).status).toBe("canceled")
      const tracked = await trackedBy(store, booking.tracking_token)
      expect(tracked.body.repair.status).toBe("cancelled")
      expect(refusalOf(await confirm(store, booking))).toBe("409 booking_lapsed")
      expect(await knex("message")).toEqual([])
    })

    it("asks for the rest at the counter, and the order ends captured and delivered", async () => {
      const { store, as, knex, drain } = suite()
      const { booking, quote } = await bookExpress()
      await openSession(store, booking, "authorize")
      await confirm(store, booking)
      await drain()
      const repair = await knex("repair").first<{ id: string }>()
      await toRepairing(suite(), repair.id)
      await toReady(suite(), repair.id)
      const { payment } = await detailOf(as("front_desk"), repair.id)
      const cents = (amount: number) => Math.round(amount * 100)
      expect(cents(payment.outstanding)).toBe(cents(quote.total) - cents(quote.deposit_total))
      await payAtCounter(suite(), repair.id)
      await advance(as("front_desk"), repair.id, "hand_over")
      await drain()
      expect(await orderOf(as("owner"), booking.order_id)).toMatchObject({
        total: quote.total,
        payment_status: "captured",
        fulfillment_status: "delivered",
      })
    })

    it("gives the deposit back when the shop cancels before any work", async () => {
      const { store, as, knex, drain } = suite()
      const { booking } = await bookExpress()
      await openSession(store, booking, "authorize")
      await confirm(store, booking)
      const repair = await knex("repair").first<{ id: string }>()
      await advance(as("front_desk"), repair.id, "cancel", { reason: "Changed their mind" })
      await drain()
      expect((await orderOf(as("owner"), booking.order_id)).status).toBe("canceled")
      expect(chargesOf(log, "refund")).toHaveLength(1)
    })
  })

  describe("a standard booking in a shop that takes payments", () => {
    it("needs no deposit", async () => {
      const { booking } = await bookRepair(suite().store)
      expect(booking).toMatchObject({ status: "confirmed", deposit_total: 0 })
    })
  })

  it("answers 404 to the confirmation of a booking that is not there", async () => {
    const answer = await confirm(suite().store, { id: "bkg_none" })
    expect(refusalOf(answer)).toBe("404 booking_not_found")
  })
})
