import { randomUUID } from "node:crypto"
import type { Booking } from "../../../src/contracts/booking"
import { bookingOf, bookRepair, IMEI, offerOf, quoteFor, sendBooking } from "../../support/bookings"
import { clientOf, refusalOf } from "../../support/client"
import { rowsOfBooking, transactionsOf } from "../../support/booking-rows"
import { setStock, stockOf } from "../../support/stock"
import { withSmallShop } from "../../support/suite"
import { describeQuotes } from "../quote/quote-cases"
import { describeRefusals } from "./refusal-cases"

jest.setTimeout(180_000)

interface OrderAnswer {
  order: {
    total: number
    tax_total: number
    payment_status: string
    email: string
    items: { total: number; tax_lines: { code: string; rate: number }[] }[]
    payment_collections: { id: string; amount: number; status: string }[]
  }
}

const ORDER_FIELDS =
  "id,total,tax_total,payment_status,email,*items,*items.tax_lines,*payment_collections"

withSmallShop((suite) => {
  describeQuotes(suite)
  describeRefusals(suite)

  describe("a booking paid at the counter", () => {
    it("is confirmed at once and becomes an order of the quote's total", async () => {
      const { store, as } = suite()
      const offers = [
        (await offerOf(store, "screen")).variant_id,
        (await offerOf(store, "battery")).variant_id,
      ]
      const { booking, quote } = await bookRepair(store, {
        quote: { offers, urgency: "express", service_method: "mail_in", postal_code: "M1 1AE" },
        change: {
          address: { address_1: "1 High Street", city: "Leeds", postal_code: "LS1 1AA" },
        },
      })
      expect(booking).toEqual({
        id: expect.stringMatching(/^bkg_/),
        status: "confirmed",
        order_id: expect.stringMatching(/^order_/),
        repair_number: expect.stringMatching(/^RT-\d{4}-\d{6}$/),
        payment_collection_id: expect.stringMatching(/^pay_col_/),
        deposit_total: 0,
        tracking_token: expect.stringMatching(/^[\w-]{43}$/),
      })
      const { status, body } = await as("owner")<OrderAnswer>(
        "GET",
        `/admin/orders/${booking.order_id}?fields=${ORDER_FIELDS}`
      )
      expect(status).toBe(200)
      const { order } = body
      expect(order.total).toBe(quote.total)
      expect(order.tax_total).toBeCloseTo(quote.tax_total, 1)
      expect(order.payment_status).toBe("not_paid")
      expect(order.items.every(({ tax_lines }) => tax_lines[0]?.rate === 20)).toBe(true)
      expect(order.payment_collections).toMatchObject([
        { id: booking.payment_collection_id, amount: quote.total, status: "not_paid" },
      ])
    })

    it("writes order, payment collection, stock, repair, log and messages in one transaction", async () => {
      const { store, knex } = suite()
      await setStock(knex, (await offerOf(store, "screen")).variant_id, 3)
      const { booking } = await bookRepair(store)
      const rows = await rowsOfBooking(knex, booking)
      expect(rows.repair).toMatchObject([{ work_state: "booked", number: booking.repair_number }])
      expect(rows.repair_event.map(({ event }) => event)).toEqual(["opened", "confirm_booking"])
      expect(rows.reservation_item).toHaveLength(1)
      expect(rows.repair_part).toMatchObject([{ status: "reserved" }])
      expect(rows.message).toMatchObject([{ template: "booking_confirmed", locale: "en-GB" }])
      expect(rows.outbox_entry.map(({ topic }) => topic).sort()).toEqual(["event", "message"])
      expect(await transactionsOf(knex, booking)).toHaveLength(1)
    })

    it("keeps the IMEI, and neither the tracking token nor an IMEI in messages and events", async () => {
      const { store, knex } = suite()
      const { booking } = await bookRepair(store)
      const { repair, ...rows } = await rowsOfBooking(knex, booking)
      expect(JSON.stringify(repair)).toContain(IMEI)
      expect(JSON.stringify({ repair, ...rows })).not.toContain(booking.tracking_token)
      expect(JSON.stringify([rows.message, rows.outbox_entry])).not.toContain(IMEI)
    })

    it("tells the customer once, in their language, and announces the order", async () => {
      const { store, knex, drain } = suite()
      await bookRepair(store, { change: { locale: "pt-BR" } })
      await drain()
      await drain()
      expect(await knex("message")).toMatchObject([
        { template: "booking_confirmed", locale: "pt-BR", status: "sent" },
      ])
      const events = await knex("outbox_entry").where({ topic: "event" })
      const names = events.flatMap(({ payload }) =>
        (payload.events as { name: string }[]).map(({ name }) => name)
      )
      expect(names.filter((name) => name === "order.placed")).toHaveLength(1)
      expect(names.filter((name) => name === "booking.confirmed")).toHaveLength(1)
    })
  })

  describe("a booking sent again", () => {
    it("answers the same for the same body, and 409 for another", async () => {
      const { store, knex } = suite()
      const quote = await quoteFor(store)
      const key = randomUUID()
      const first = await sendBooking(store, bookingOf(quote), key)
      expect(await sendBooking(store, bookingOf(quote), key)).toEqual(first)
      const other = await sendBooking(store, bookingOf(quote, { description: "another" }), key)
      expect(refusalOf(other)).toBe("409 idempotency_key_reused")
      const otherKey = await sendBooking(store, bookingOf(quote))
      expect(refusalOf(otherKey)).toBe("409 quote_already_booked")
      expect(await knex("order")).toHaveLength(1)
    })

    it("is one booking when it comes 200 times at once", async () => {
      const { store, knex, drain } = suite()
      const body = bookingOf(await quoteFor(store))
      const key = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 200 }, () => sendBooking(store, body, key))
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
      await drain()
      for (const table of ["booking", "order", "repair", "message", "reservation_item"]) {
        expect([table, (await knex(table)).length]).toEqual([table, 1])
      }
    })

    it("books a quote once when 20 different keys want it", async () => {
      const { store, knex } = suite()
      const body = bookingOf(await quoteFor(store))
      const answers = await Promise.all(Array.from({ length: 20 }, () => sendBooking(store, body)))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      const refused = answers.filter(({ status }) => status !== 201)
      expect(new Set(refused.map(refusalOf))).toEqual(new Set(["409 quote_already_booked"]))
      expect(await knex("order")).toHaveLength(1)
    })
  })

  describe("the last part on the shelf", () => {
    it("goes to one of two bookings at once; the other's is ordered", async () => {
      const { store, knex } = suite()
      const { variant_id } = await offerOf(store, "screen")
      const before = await setStock(knex, variant_id, 1)
      expect(before).toEqual({ stocked: 1, reserved: 0 })
      const quotes = [
        await quoteFor(store, { offers: [variant_id] }),
        await quoteFor(store, { offers: [variant_id] }),
      ]
      const answers = await Promise.all(quotes.map((quote) => sendBooking(store, bookingOf(quote))))
      expect(answers.map(({ status }) => status)).toEqual([201, 201])
      const numbers = answers.map(({ body }: { body: { booking: Booking } }) => body.booking.id)
      expect(new Set(numbers).size).toBe(2)
      const parts = await knex("repair_part").select<{ status: string }[]>("status")
      expect(parts.map(({ status }) => status).sort()).toEqual(["backordered", "reserved"])
      const { stocked, reserved } = await stockOf(knex, variant_id)
      const [{ sum }] = await knex("reservation_item").whereNull("deleted_at").sum("quantity")
      expect(stocked).toBe(1)
      expect(reserved).toBe(Number(sum))
    })
  })

  describe("three parts on the shelf", () => {
    it("go to three of ten bookings at once, and the count is right", async () => {
      const { store, knex } = suite()
      const { variant_id } = await offerOf(store, "screen")
      await setStock(knex, variant_id, 3)
      const quotes = await Promise.all(
        Array.from({ length: 10 }, () => quoteFor(store, { offers: [variant_id] }))
      )
      const answers = await Promise.all(quotes.map((quote) => sendBooking(store, bookingOf(quote))))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
      const numbers = new Set(answers.map(({ body }) => body.booking.repair_number))
      expect(numbers.size).toBe(10)
      const reserved = await knex("repair_part").where({ status: "reserved" })
      expect(reserved).toHaveLength(3)
      expect(await stockOf(knex, variant_id)).toEqual({ stocked: 3, reserved: 10 })
    })
  })

  describe("the customer of a booking", () => {
    it("is one guest however often they book, and never somebody's account", async () => {
      const { store, knex, shop } = suite()
      const contact = {
        email: String(shop.who.customer.email).toUpperCase(),
        first_name: "Ana",
        last_name: "Souza",
        phone: "07700 900482",
      }
      await bookRepair(store, { change: { contact } })
      await bookRepair(store, { change: { contact } })
      const guests = await knex("customer").where({ has_account: false })
      expect(guests).toHaveLength(1)
      const orders = await knex("order").select<{ customer_id: string }[]>("customer_id")
      expect(new Set(orders.map(({ customer_id }) => customer_id))).toEqual(new Set([guests[0].id]))
    })

    it("is the signed-in one", async () => {
      const { base_url, knex, shop } = suite()
      const signedIn = clientOf(base_url, { ...shop.key, ...shop.who.customer.headers })
      await bookRepair(signedIn)
      expect(await knex("repair").select("customer_id")).toEqual([
        { customer_id: shop.who.customer.actor_id },
      ])
    })
  })
})
