import { bookedRepair, toDiagnosis } from "../../support/bench"
import { IMEI } from "../../support/bookings"
import { clientOf, refusalOf } from "../../support/client"
import { answerQuote, trackedBy } from "../../support/repairs"
import type { Suite } from "../../support/suite"

/** Members that staff see and customers must not. */
const INTERNAL =
  /technician|assignee|staff|fault_code|timeline|work_state|custody|evidence|event_hash|margin|cost|idempotency|customer_id|order_id|note_internal/

/** What the holder of a tracking link, and the customer with a login, can see and do. */
export const describeTracking = (suite: () => Suite): void => {
  describe("a tracking link", () => {
    it("opens the one repair, without anything of the bench", async () => {
      const { store, as } = suite()
      const { booking, repair } = await bookedRepair(suite())
      await toDiagnosis(suite(), repair.id)
      const secret = "The customer is difficult"
      await as("technician")("POST", `/admin/repairs/${repair.id}/notes`, { body: secret })
      const { status, body } = await trackedBy(store, booking.tracking_token)
      expect(status).toBe(200)
      expect(body.repair).toMatchObject({ number: booking.repair_number, status: "open" })
      const text = JSON.stringify(body)
      expect(text).not.toMatch(INTERNAL)
      for (const hidden of [secret, IMEI, "ana@customer.example", "7700", "technician@"]) {
        expect(text).not.toContain(hidden)
      }
    })

    it("is refused when it is missing, wrong, short, expired or revoked, all alike", async () => {
      const { store, knex } = suite()
      const { booking } = await bookedRepair(suite())
      const token = booking.tracking_token
      const wrong = [
        "",
        "x",
        "x".repeat(43),
        token.slice(0, -1),
        `${token}x`,
        "' or 1=1 --",
        "x".repeat(4_000),
      ]
      const answers = [await store("GET", "/store/tracking")]
      for (const each of wrong) answers.push(await trackedBy(store, each))
      await knex("tracking_link").update({ expires_at: new Date(0) })
      answers.push(await trackedBy(store, token))
      await knex("tracking_link").update({
        expires_at: new Date(Date.now() + 60_000),
        revoked_at: new Date(),
      })
      answers.push(await trackedBy(store, token))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(refusalOf(answers[0])).toBe("404 tracking_link_invalid")
    })

    it("accepts only the version and hash that were shown, and only while it is open", async () => {
      const { store, as, knex } = suite()
      const { booking, repair } = await bookedRepair(suite())
      const token = booking.tracking_token
      const { version, quotes } = await toDiagnosis(suite(), repair.id)
      const first = quotes[0]
      await as("technician")("POST", `/admin/repairs/${repair.id}/quotes`, {
        version,
        fault_codes: ["board_damage"],
        lines: [{ kind: "labour", label: "Board repair", amount: first.total + 50 }],
      })
      const sent = (await trackedBy(store, token)).body.repair.quotes.at(-1)
      if (!sent) throw new Error("No quote was sent")
      const accept = (change: Partial<{ version: number; hash: string }>) =>
        answerQuote(store, token, "accept", { ...sent, ...change })
      expect(refusalOf(await accept({ hash: "0".repeat(64) }))).toBe("409 gates_unmet")
      expect(refusalOf(await accept({ hash: first.hash }))).toBe("409 gates_unmet")
      expect(refusalOf(await accept({ version: 9 }))).toBe("404 quote_not_found")
      expect(refusalOf(await accept({ hash: "short" }))).toBe("400 invalid_request")
      for (const path of ["x", "0", "-1", "1.5", "99999999999999999999"]) {
        const answer = await store(
          "POST",
          `/store/tracking/quotes/${path}/accept`,
          { hash: sent.hash, name: "Ana" },
          { "x-tracking-token": token }
        )
        expect([path, Math.floor(answer.status / 100)]).toEqual([path, 4])
      }
      const stranger = await answerQuote(store, "x".repeat(43), "accept", sent)
      expect(refusalOf(stranger)).toBe("404 tracking_link_invalid")
      expect(await knex("repair_event").where({ event: "accept" })).toEqual([])
      expect((await accept({})).status).toBe(200)
      const declined = await answerQuote(store, token, "decline", sent)
      expect(refusalOf(declined)).toBe("409 illegal_transition")
      const before = await knex("repair_quote").where({ repair_id: repair.id }).orderBy("version")
      await accept({})
      expect(await knex("repair_quote").where({ repair_id: repair.id }).orderBy("version")).toEqual(
        before
      )
    })
  })

  describe("a customer with a login", () => {
    it("sees their own repair and nobody else's", async () => {
      const { base_url, shop } = suite()
      const own = clientOf(base_url, { ...shop.key, ...shop.who.customer.headers })
      const { repair } = await bookedRepair({ ...suite(), store: own })
      expect((await own("GET", `/store/repairs/${repair.id}`)).status).toBe(200)
      const { repair: theirs } = await bookedRepair(suite())
      expect(refusalOf(await own("GET", `/store/repairs/${theirs.id}`))).toBe(
        "404 repair_not_found"
      )
      expect((await suite().store("GET", `/store/repairs/${theirs.id}`)).status).toBe(401)
    })
  })
}
