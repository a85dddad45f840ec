import type { RepairDetail } from "../../../src/contracts/admin-repair"
import { bookedRepair, toDiagnosis, toRepairing } from "../../support/bench"
import { refusalOf, type Answer } from "../../support/client"
import { orderOf } from "../../support/orders"
import { answerQuote, detailOf, trackedBy } from "../../support/repairs"
import type { Suite } from "../../support/suite"

/** What happens to the price when the work turns out to be more than was booked. */
export const describeScope = (suite: () => Suite): void => {
  const revise = async (
    { id, version }: RepairDetail,
    amount: number
  ): Promise<Answer<{ repair: RepairDetail }>> =>
    suite().as("technician")("POST", `/admin/repairs/${id}/quotes`, {
      version,
      note: "More is broken than it seemed",
      fault_codes: ["board_damage"],
      lines: [{ kind: "labour", label: "Board repair", amount }],
    })
  const shownTo = async (token: string) => {
    const quote = (await trackedBy(suite().store, token)).body.repair.quotes.at(-1)
    if (!quote) throw new Error("No quote was sent")
    return quote
  }

  describe("a change of scope", () => {
    it("found while repairing stops the work and asks the customer again", async () => {
      const { store, as, drain } = suite()
      const { booking, repair } = await bookedRepair(suite())
      const repairing = await toRepairing(suite(), repair.id)
      const revised = await revise(repairing, repairing.total + 80)
      expect(revised.status).toBe(201)
      expect(revised.body.repair.work_state).toBe("awaiting_approval")
      expect((await orderOf(as("owner"), booking.order_id)).total).toBe(repairing.total)
      const shown = await shownTo(booking.tracking_token)
      expect((await answerQuote(store, booking.tracking_token, "accept", shown)).status).toBe(200)
      await drain()
      expect((await orderOf(as("owner"), booking.order_id)).total).toBe(shown.total)
      expect((await detailOf(as("technician"), repair.id)).work_state).toBe("approved")
    })

    it("inside the signed cap needs no question, beyond it does", async () => {
      const { as } = suite()
      const cap = (amount: number) => ({
        cap: { amount, part_grades: ["genuine", "premium", "standard", "refurbished", "none"] },
      })
      const { repair } = await bookedRepair(suite(), cap(10_000))
      const diagnosing = await toDiagnosis(suite(), repair.id)
      const work = diagnosing.quotes[0].lines[0]
      const same = await as("technician")<{ repair: RepairDetail }>(
        "POST",
        `/admin/repairs/${repair.id}/quotes`,
        {
          version: diagnosing.version,
          fault_codes: ["screen_cracked"],
          lines: [
            {
              kind: work.kind,
              label: work.label,
              amount: work.amount + 5,
              variant_id: work.variant_id,
            },
          ],
        }
      )
      expect(same.body.repair.work_state).toBe("approved")
      const { repair: tight } = await bookedRepair(suite(), cap(1))
      const asked = await revise(await toDiagnosis(suite(), tight.id), tight.total + 1)
      expect(asked.body.repair.work_state).toBe("awaiting_approval")
    })

    it("is accepted or declined, never both, when both come at once", async () => {
      const { store, knex } = suite()
      const { booking, repair } = await bookedRepair(suite())
      const diagnosing = await toDiagnosis(suite(), repair.id)
      await revise(diagnosing, diagnosing.total + 10)
      const shown = await shownTo(booking.tracking_token)
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          answerQuote(store, booking.tracking_token, index % 2 ? "accept" : "decline", shown)
        )
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
      const refused = answers.filter(({ status }) => status !== 200)
      expect(new Set(refused.map(refusalOf))).toEqual(new Set(["409 illegal_transition"]))
      const events = await knex("repair_event")
        .where({ repair_id: repair.id })
        .whereIn("event", ["accept", "decline"])
      expect(events).toHaveLength(1)
    })

    it("of two technicians at once, one is heard", async () => {
      const { knex } = suite()
      const { repair } = await bookedRepair(suite())
      const diagnosing = await toDiagnosis(suite(), repair.id)
      const answers = await Promise.all([
        revise(diagnosing, diagnosing.total + 10),
        revise(diagnosing, diagnosing.total + 20),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
      expect(await knex("repair_quote").where({ repair_id: repair.id })).toHaveLength(2)
    })
  })
}
