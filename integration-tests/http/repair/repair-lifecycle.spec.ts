import type { RepairDetail } from "../../../src/contracts/admin-repair"
import { replay, verifyChain } from "../../../src/domain/repair/event-log"
import { loadRepair } from "../../../src/lib/repair/load-repair"
import { bookedRepair, payAtCounter, toDiagnosis, toReady, toRepairing } from "../../support/bench"
import { offerOf } from "../../support/bookings"
import { refusalOf } from "../../support/client"
import { eventLogOf } from "../../support/event-log"
import { orderOf } from "../../support/orders"
import { advance, answerQuote, detailOf, trackedBy } from "../../support/repairs"
import { stockOf } from "../../support/stock"
import { withSmallShop } from "../../support/suite"
import { describeQueue } from "./queue-cases"
import { describeScope } from "./scope-cases"
import { describeTracking } from "./tracking-cases"
import { describeTransitionRefusals } from "./transition-refusal-cases"

jest.setTimeout(180_000)

withSmallShop((suite) => {
  describe("a repair from the counter to the customer's hands", () => {
    it("goes by a revised quote, and Medusa's order follows it to the end", async () => {
      const { store, as, knex, drain } = suite()
      const { booking, repair } = await bookedRepair(suite(), { locale: "pt-BR" })
      const { id } = repair
      const token = booking.tracking_token
      const milestone = async () => {
        const { body } = await trackedBy(store, token)
        return body.repair.milestones.find(({ status }) => status === "current")?.code
      }
      expect(await milestone()).toBe("booked")
      const diagnosing = await toDiagnosis(suite(), id)
      expect(diagnosing).toMatchObject({ work_state: "diagnosing", custody: "at_shop" })
      expect(await milestone()).toBe("diagnosing")

      const battery = await offerOf(store, "battery")
      const screen = diagnosing.quotes[0].lines[0]
      const revised = await as("technician")<{ repair: RepairDetail }>(
        "POST",
        `/admin/repairs/${id}/quotes`,
        {
          version: diagnosing.version,
          note: "The battery is swollen",
          fault_codes: ["battery_swollen"],
          lines: [
            {
              kind: "repair",
              label: screen.label,
              amount: screen.amount,
              variant_id: screen.variant_id,
            },
            {
              kind: "repair",
              label: "Battery",
              amount: battery.price.amount,
              variant_id: battery.variant_id,
            },
          ],
        }
      )
      expect(revised.status).toBe(201)
      expect(revised.body.repair.work_state).toBe("awaiting_approval")
      await drain()

      const asked = (await trackedBy(store, token)).body.repair
      expect(asked.allowed_actions).toEqual(
        expect.arrayContaining(["accept_quote", "decline_quote"])
      )
      const shown = asked.quotes[asked.quotes.length - 1]
      expect(shown).toMatchObject({ version: 2, status: "sent" })
      expect(shown.total).toBeGreaterThan(asked.quotes[0].total)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => answerQuote(store, token, "accept", shown))
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      await drain()
      expect(await orderOf(as("owner"), booking.order_id)).toMatchObject({ total: shown.total })

      const approved = await detailOf(as("technician"), id)
      expect(approved.quotes.map(({ status }) => status)).toEqual(["superseded", "accepted"])
      if (approved.work_state === "awaiting_parts") {
        await advance(as("front_desk"), id, "parts_ready", {
          parts: approved.parts.map((part) => ({ id: part.id, status: "arrived" })),
        })
      } else if (approved.parts.some(({ status }) => status === "backordered")) {
        await advance(as("technician"), id, "need_parts")
        await advance(as("front_desk"), id, "parts_ready", {
          parts: approved.parts.map((part) => ({ id: part.id, status: "arrived" })),
        })
      }
      await advance(as("technician"), id, "start_repair")
      expect(await milestone()).toBe("repairing")
      const ready = await toReady(suite(), id)
      expect(ready).toMatchObject({ work_state: "ready", payment: { outstanding: shown.total } })
      expect(await milestone()).toBe("ready")
      const paid = await payAtCounter(suite(), id)
      expect(paid.payment).toMatchObject({ paid: shown.total, outstanding: 0 })
      const done = await advance(as("front_desk"), id, "hand_over")
      expect(done).toMatchObject({ work_state: "completed", custody: "with_customer" })
      await drain()

      expect(await orderOf(as("owner"), booking.order_id)).toMatchObject({
        total: shown.total,
        payment_status: "captured",
        fulfillment_status: "delivered",
      })
      expect((await trackedBy(store, token)).body.repair.status).toBe("completed")
      const messages = await knex("message").where({ repair_id: id }).orderBy("created_at")
      expect(messages.map(({ template, locale, status }) => [template, locale, status])).toEqual([
        ["booking_confirmed", "pt-BR", "sent"],
        ["quote_to_approve", "pt-BR", "sent"],
        // the battery has to be ordered, and then it is here
        ["promise_moved", "pt-BR", "sent"],
        ["promise_moved", "pt-BR", "sent"],
        ["ready_for_collection", "pt-BR", "sent"],
      ])
      expect((await knex("outbox_entry").whereNot({ status: "done" })).length).toBe(0)
      const { stocked, reserved } = await stockOf(knex, String(screen.variant_id))
      expect({ stocked, reserved }).toEqual({ stocked: 4, reserved: 0 })
    })

    it("needs no new question when the diagnosis confirms what was booked", async () => {
      const { repair } = await bookedRepair(suite())
      const repairing = await toRepairing(suite(), repair.id)
      expect(repairing.work_state).toBe("repairing")
      const { knex } = suite()
      expect(await knex("message").where({ template: "quote_to_approve" })).toEqual([])
    })

    it("gives the device back unrepaired when the customer declines, and cancels the order", async () => {
      const { store, as, drain } = suite()
      const { booking, repair } = await bookedRepair(suite())
      const { version, quotes } = await toDiagnosis(suite(), repair.id)
      await as("technician")("POST", `/admin/repairs/${repair.id}/quotes`, {
        version,
        fault_codes: ["board_damage"],
        lines: [{ kind: "labour", label: "Board repair", amount: quotes[0].total + 100 }],
      })
      const offered = (await trackedBy(store, booking.tracking_token)).body.repair.quotes.at(-1)
      if (!offered) throw new Error("No quote was sent")
      const declined = await answerQuote(store, booking.tracking_token, "decline", offered)
      expect(declined.status).toBe(200)
      expect(await detailOf(as("front_desk"), repair.id)).toMatchObject({
        work_state: "ready",
        outcome: "unrepaired",
        payment: { outstanding: 0 },
      })
      await advance(as("front_desk"), repair.id, "hand_over")
      await drain()
      expect(await orderOf(as("owner"), booking.order_id)).toMatchObject({ status: "canceled" })
      expect((await trackedBy(store, booking.tracking_token)).body.repair).toMatchObject({
        status: "completed",
        outcome: "unrepaired",
      })
    })

    it("is not handed over before it is paid, but by the owner with a reason", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      const { version } = await toReady(suite(), repair.id)
      const send = (role: "front_desk" | "owner", more: Record<string, unknown> = {}) =>
        as(role)("POST", `/admin/repairs/${repair.id}/transitions`, {
          event: "hand_over",
          version,
          evidence: { collected_by: { name: "Ana" }, credential_wiped: true, ...more },
        })
      const override = { owner_override: { reason: "A friend of the house" } }
      expect(refusalOf(await send("front_desk"))).toBe("409 gates_unmet")
      expect(refusalOf(await send("front_desk", override))).toBe("409 gates_unmet")
      expect((await send("owner", override)).status).toBe(200)
    })

    it("takes exactly what is outstanding, once", async () => {
      const { as, knex, drain } = suite()
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      const { payment } = await toReady(suite(), repair.id)
      await drain()
      const pay = (amount: number) =>
        as("front_desk")("POST", `/admin/repairs/${repair.id}/payments`, {
          amount,
          method: "cash",
        })
      expect(refusalOf(await pay(payment.outstanding - 1))).toBe("400 amount_not_outstanding")
      const answers = await Promise.all(Array.from({ length: 5 }, () => pay(payment.outstanding)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(refusalOf(await pay(payment.outstanding))).toBe("409 nothing_to_pay")
      expect(await knex("capture")).toHaveLength(1)
    })
  })

  describe("a repair's log", () => {
    it("verifies, and replayed it is the stored repair", async () => {
      const { knex, as, drain } = suite()
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      await as("technician")("POST", `/admin/repairs/${repair.id}/notes`, { body: "Glue is old" })
      await toReady(suite(), repair.id)
      await payAtCounter(suite(), repair.id)
      await advance(as("front_desk"), repair.id, "hand_over")
      await drain()
      const log = await eventLogOf(knex, repair.id)
      const { row, snapshot } = await loadRepair(knex, repair.id)
      expect(verifyChain(log)).toEqual({ ok: true, head: row.event_hash })
      const { captured_minor, refunded_minor, technician_count, ...stored } = snapshot
      expect(replay(log)).toMatchObject(JSON.parse(JSON.stringify(stored)))
    })

    it("cannot be changed, nor can the content of a quote version", async () => {
      const { knex } = suite()
      const { repair } = await bookedRepair(suite())
      await expect(
        knex("repair_event").where({ repair_id: repair.id }).update({ note: "forged" })
      ).rejects.toThrow(/never changed/)
      await expect(knex("repair_event").where({ repair_id: repair.id }).delete()).rejects.toThrow(
        /never changed/
      )
      for (const forged of [{ total_minor: 1 }, { hash: "0".repeat(64) }, { lines: "[]" }]) {
        await expect(
          knex("repair_quote").where({ repair_id: repair.id }).update(forged)
        ).rejects.toThrow(/never changes/)
      }
    })
  })

  describeTransitionRefusals(suite)
  describeScope(suite)
  describeTracking(suite)
  describeQueue(suite)
})
