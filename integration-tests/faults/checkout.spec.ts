import { randomUUID } from "node:crypto"
import type { Booking } from "../../src/contracts/booking"
import { bookingOf, offerOf, quoteFor, sendBooking } from "../support/bookings"
import type { Client } from "../support/client"
import { confirm, openSession } from "../support/deposits"
import { setStock } from "../support/stock"
import { startShopUnderTest, type KillableServer, type ShopUnderTest } from "./shop-under-test"
import { exactlyOne, whatIsLeft, whatIsLeftAtRest } from "./what-is-left"

jest.setTimeout(600_000)

const BOOKING_POINTS = [
  "booking.claimed",
  "booking.customer_known",
  "booking.order_created",
  "booking.collections_made",
  "booking.parts_reserved",
  "booking.repair_opened",
  "booking.effects_queued",
  "booking.committed",
]
const CONFIRM_POINTS = [
  "confirm.leased",
  "provider.authorising",
  "confirm.authorised",
  "provider.capturing",
  "provider.captured",
  "confirm.captured",
  "confirm.marked",
]
const MESSAGE_POINTS = ["message.claimed", "message.sent", "message.recorded"]

const newBooking = async (call: Client, urgency: "standard" | "express") => {
  const email = `${randomUUID()}@customer.example`
  const contact = { email, first_name: "Ana", last_name: "Souza", phone: "+44 7700 900482" }
  const quote = await quoteFor(call, { urgency })
  return { email, key: randomUUID(), body: bookingOf(quote, { contact }) }
}

const unanswered = (request: Promise<unknown>) =>
  request.then(
    () => false,
    () => true
  )

describe("kill -9", () => {
  let shop: ShopUnderTest
  let server: KillableServer
  beforeAll(async () => {
    shop = await startShopUnderTest()
    server = await shop.startServer()
    await setStock(shop.knex, (await offerOf(server.store, "screen")).variant_id, 1_000)
  })
  afterAll(() => shop?.stop())

  const book = async (call: Client, { body, key }: { body: unknown; key: string }) => {
    const answer = await sendBooking(call, body, key)
    expect(answer.status).toBe(201)
    return answer.body.booking
  }
  const dieAndComeBack = async () => {
    await server.died()
    await shop.expireClaims()
    await server.restart()
  }

  describe("while booking, then the same request again", () => {
    it.each(BOOKING_POINTS)("at %s: one of everything", async (point) => {
      const request = await newBooking(server.store, "standard")
      server.arm(point)
      expect(await unanswered(sendBooking(server.store, request.body, request.key))).toBe(true)
      await dieAndComeBack()
      const booking = await book(server.store, request)
      expect(await book(server.store, request)).toEqual(booking)
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(false))
    })
  })

  describe("while confirming, then the confirmation again", () => {
    it.each(CONFIRM_POINTS)("at %s: one of everything, charged once", async (point) => {
      const request = await newBooking(server.store, "express")
      const booking = await book(server.store, request)
      await openSession(server.store, booking, "authorize")
      server.arm(point)
      expect(await unanswered(confirm(server.store, booking))).toBe(true)
      await dieAndComeBack()
      expect((await confirm(server.store, booking)).body.booking.status).toBe("confirmed")
      expect((await confirm(server.store, booking)).body.booking.status).toBe("confirmed")
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(true))
    })

    it("and nobody asks again: the sweep confirms what was paid", async () => {
      const request = await newBooking(server.store, "express")
      const booking = await book(server.store, request)
      await openSession(server.store, booking, "authorize")
      server.arm("confirm.captured")
      await unanswered(confirm(server.store, booking))
      await dieAndComeBack()
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(true))
    })
  })

  describe("while telling the customer of what was acknowledged", () => {
    it.each(MESSAGE_POINTS)("at %s: one message", async (point) => {
      const request = await newBooking(server.store, "standard")
      server.arm(point)
      await unanswered(sendBooking(server.store, request.body, request.key))
      await dieAndComeBack()
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(false))
      await book(server.store, request)
    })
  })

  describe("of one of two servers on one database", () => {
    let other: KillableServer
    beforeAll(async () => {
      other = await shop.startServer()
    })

    it.each(["booking.order_created", "booking.committed"])(
      "at %s: the other one takes the same request",
      async (point) => {
        const request = await newBooking(server.store, "standard")
        server.arm(point)
        expect(await unanswered(sendBooking(server.store, request.body, request.key))).toBe(true)
        await server.died()
        const booking = await book(other.store, request)
        await server.restart()
        expect(await book(server.store, request)).toEqual(booking)
        expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(false))
      }
    )

    it.each(["confirm.authorised", "confirm.captured"])(
      "at %s: the other one confirms",
      async (point) => {
        const request = await newBooking(server.store, "express")
        const booking = await book(server.store, request)
        await openSession(other.store, booking, "authorize")
        server.arm(point)
        expect(await unanswered(confirm(server.store, booking))).toBe(true)
        await server.died()
        await shop.knex("booking").where({ id: booking.id }).update({ lease_until: null })
        expect((await confirm(other.store, booking)).body.booking.status).toBe("confirmed")
        await server.restart()
        expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(true))
      }
    )

    it("is not needed to go wrong: 200 equal requests over both are one booking", async () => {
      const request = await newBooking(server.store, "standard")
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          sendBooking((index % 2 ? other : server).store, request.body, request.key)
        )
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(false))
    })

    it("is not needed to go wrong: 40 confirmations over both charge once", async () => {
      const request = await newBooking(server.store, "express")
      const booking: Booking = await book(server.store, request)
      await openSession(server.store, booking, "authorize")
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          confirm((index % 2 ? other : server).store, booking)
        )
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect(await whatIsLeftAtRest(shop, request)).toEqual(exactlyOne(true))
    })

    it("loses nothing that was acknowledged while requests keep coming", async () => {
      const requests = await Promise.all(
        Array.from({ length: 12 }, () => newBooking(other.store, "standard"))
      )
      const sent = requests.map((request) =>
        sendBooking(server.store, request.body, request.key).catch(() => null)
      )
      server.arm("booking.repair_opened")
      const acknowledged = (await Promise.all(sent)).map((answer) => answer?.status === 201)
      await server.died()
      for (const [index, request] of requests.entries()) {
        const left = await whatIsLeft(shop, request)
        if (acknowledged[index]) expect(left.bookings).toEqual(["confirmed"])
        await book(other.store, request)
      }
      await server.restart()
      for (const request of requests) {
        expect(await whatIsLeftAtRest(shop, request)).toMatchObject({
          bookings: ["confirmed"],
          orders: 1,
          repairs: ["booked"],
          reservations: 1,
        })
      }
    })
  })
})
