import { randomUUID } from "node:crypto"
import type { Quote } from "../../../src/contracts/quote"
import { bookingOf, quoteFor, sendBooking } from "../../support/bookings"
import { fieldsOf, refusalOf, type Answer, type Headers } from "../../support/client"
import type { Suite } from "../../support/suite"

const contact = {
  email: "ana@customer.example",
  first_name: "Ana",
  last_name: "Souza",
  phone: "+44 7700 900482",
}

/** One wrong thing each, and the field that the refusal has to name. */
const WRONG: [string, Record<string, unknown>, string][] = [
  ["no quote", { quote_id: undefined }, "quote_id"],
  ["a number as quote", { quote_id: 7 }, "quote_id"],
  ["a short hash", { quote_hash: "abc" }, "quote_hash"],
  ["a list as device", { device: [] }, "device"],
  ["a huge serial number", { device: { serial: "9".repeat(100_000) } }, "device.serial"],
  ["an unknown member of the device", { device: { passcode: "1234" } }, "device"],
  ["no description", { description: "  " }, "description"],
  ["a huge description", { description: "x".repeat(50_000) }, "description"],
  ["an e-mail without a domain", { contact: { ...contact, email: "ana@" } }, "contact.email"],
  ["a name of spaces", { contact: { ...contact, first_name: "   " } }, "contact.first_name"],
  ["a phone of letters", { contact: { ...contact, phone: "call me" } }, "contact.phone"],
  ["no contact", { contact: null }, "contact"],
  ["a language we have not", { locale: "xx-XX" }, "locale"],
  ["consent as text", { consents: { terms: "yes" } }, "consents.terms"],
  ["half an address", { address: { city: "Leeds" } }, "address.address_1"],
  ["a cap below zero", { cap: { amount: -1, part_grades: ["premium"] } }, "cap.amount"],
  ["a cap without grades", { cap: { amount: 10, part_grades: [] } }, "cap.part_grades"],
  ["a cap that is not a number", { cap: { amount: "1e9", part_grades: ["none"] } }, "cap.amount"],
  ["an unknown field", { total: 1 }, "total"],
  ["__proto__ under another name", { constructor: { prototype: {} } }, "constructor"],
]

/** Where a text is taken, a null byte that PostgreSQL cannot keep. */
const NULL_BYTES: [string, Record<string, unknown>][] = [
  ["quote_id", { quote_id: "quote_\u0000" }],
  ["quote_hash", { quote_hash: `${"a".repeat(63)}\u0000` }],
  ["device.serial", { device: { serial: "ABC\u0000DEF" } }],
  ["device.imei", { device: { imei: "49015420323751\u0000" } }],
  ["device.colour", { device: { colour: "red\u0000" } }],
  ["description", { description: "It fell\u0000 down" }],
  ["contact.first_name", { contact: { ...contact, first_name: "A\u0000na" } }],
  ["contact.last_name", { contact: { ...contact, last_name: "S\u0000za" } }],
  ["contact.email", { contact: { ...contact, email: "a\u0000na@customer.example" } }],
  [
    "address.city",
    { address: { address_1: "1 High Street", city: "Le\u0000eds", postal_code: "LS1 1AA" } },
  ],
]

/** Everything that a booking is refused for, by its code; nothing a client sends is a 500. */
export const describeRefusals = (suite: () => Suite): void => {
  describe("a booking is refused", () => {
    let quote: Quote
    const send = (change: Record<string, unknown>): Promise<Answer<unknown>> =>
      sendBooking(suite().store, bookingOf(quote, change))
    beforeEach(async () => {
      quote = await quoteFor(suite().store)
    })

    it("with each wrong field named", async () => {
      for (const [what, change, field] of WRONG) {
        const answer = await send(change)
        expect([what, refusalOf(answer)]).toEqual([what, "400 invalid_request"])
        expect([what, ...fieldsOf(answer)]).toContainEqual(expect.stringContaining(field))
      }
    })

    it("with a null byte in any text, and never with a 500", async () => {
      const answers: string[] = []
      for (const [field, change] of NULL_BYTES) {
        const { status } = await send(change)
        answers.push(`${field} ${status >= 400 && status < 500 ? "4xx" : status}`)
      }
      expect(answers).toEqual(NULL_BYTES.map(([field]) => `${field} 4xx`))
    })

    it("when the body is not a JSON object", async () => {
      const { store } = suite()
      for (const body of ["", "{", "[]", "null", '"text"', "7"]) {
        const { status } = await sendBooking(store, body)
        expect([body, status]).toEqual([body, 400])
      }
    })

    it("without an idempotency key, or with one that cannot be one", async () => {
      const { store } = suite()
      const keys = [undefined, "short", "with space in it", "x".repeat(200), "quote'drop--table"]
      for (const key of keys) {
        const headers: Headers = key === undefined ? {} : { "idempotency-key": key }
        const answer = await store("POST", "/store/bookings", bookingOf(quote), headers)
        expect([key, refusalOf(answer)]).toEqual([key, "400 idempotency_key_required"])
      }
    })

    it("without consent to the terms, and with a wrong IMEI", async () => {
      const consent = await send({ consents: { terms: false } })
      expect([refusalOf(consent), ...fieldsOf(consent)]).toEqual([
        "400 consent_required",
        "consents.terms",
      ])
      const imei = await send({ device: { imei: "490154203237519" } })
      expect([refusalOf(imei), ...fieldsOf(imei)]).toEqual(["400 invalid_imei", "device.imei"])
    })

    it("for a quote that is unknown, changed or expired", async () => {
      const { store, knex } = suite()
      expect(refusalOf(await send({ quote_id: "quote_none" }))).toBe("404 quote_not_found")
      expect(refusalOf(await send({ quote_hash: "0".repeat(64) }))).toBe("409 quote_changed")
      const row = await knex("quote").where({ id: quote.id }).first<Record<string, unknown>>()
      await knex("quote").insert({
        ...row,
        id: "quote_expired",
        variant_ids: JSON.stringify(row.variant_ids),
        lines: JSON.stringify(row.lines),
        valid_until: new Date(Date.now() - 1_000),
      })
      const expired = bookingOf({ id: "quote_expired", hash: quote.hash })
      expect(refusalOf(await sendBooking(store, expired))).toBe("409 quote_expired")
    })

    it("without the address that mail-in needs", async () => {
      const { store } = suite()
      const mailed = await quoteFor(store, { service_method: "mail_in", postal_code: "M1 1AE" })
      const answer = await sendBooking(store, bookingOf(mailed))
      expect([refusalOf(answer), ...fieldsOf(answer)]).toEqual(["400 address_required", "address"])
    })

    it("for an offer that was withdrawn after the quote", async () => {
      const { knex } = suite()
      await knex("repair_offer").update({ deleted_at: new Date() })
      expect(refusalOf(await send({}))).toBe("409 offer_withdrawn")
    })

    it("without a publishable key, and leaves nothing behind whatever the reason", async () => {
      const { store, knex, base_url } = suite()
      const response = await fetch(`${base_url}/store/bookings`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
        body: JSON.stringify(bookingOf(quote)),
      })
      expect(response.status).toBe(400)
      const key = randomUUID()
      await sendBooking(store, bookingOf(quote, { consents: { terms: false } }), key)
      for (const table of ["booking", "order", "repair", "payment_collection", "outbox_entry"]) {
        expect([table, await knex(table)]).toEqual([table, []])
      }
      expect((await sendBooking(store, bookingOf(quote), key)).status).toBe(201)
    })
  })
}
