import { bookedRepair, toDiagnosis } from "../../support/bench"
import { fieldsOf, refusalOf, type Refusal } from "../../support/client"
import { advance, detailOf, EVIDENCE, transition } from "../../support/repairs"
import type { Suite } from "../../support/suite"

/** What a repair does not let happen, by code. */
export const describeTransitionRefusals = (suite: () => Suite): void => {
  describe("a transition", () => {
    it("on a version that is no longer the present one is refused", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      await advance(as("front_desk"), repair.id, "check_in")
      const late = await transition(as("front_desk"), repair.id, "check_in", {
        version: repair.version,
      })
      expect(refusalOf(late)).toBe("409 stale_version")
    })

    it("that the table does not have is refused", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const tooEarly = await transition(as("technician"), repair.id, "start_repair")
      expect(refusalOf(tooEarly)).toBe("409 illegal_transition")
      expect(refusalOf(await transition(as("owner"), repair.id, "explode"))).toBe(
        "400 unknown_event"
      )
    })

    it("with gates that are not met names each in both languages", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const answer = await transition(as("front_desk"), repair.id, "check_in", {
        evidence: { imei: "356938035643809" },
      })
      expect(refusalOf(answer)).toBe("409 gates_unmet")
      const { details = [] } = answer.body as unknown as Refusal
      expect(details.map(({ gate }) => gate)).toEqual(
        expect.arrayContaining([
          "identity_confirmed",
          "imei_valid_or_override",
          "condition_checklist",
          "terms_signed",
          "accessories_listed",
        ])
      )
      for (const { message } of details) {
        expect(message).toEqual({ "en-GB": expect.any(String), "pt-BR": expect.any(String) })
      }
    })

    it("by a role that may not make it is refused", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      expect(refusalOf(await transition(as("technician"), repair.id, "check_in"))).toBe(
        "403 actor_not_allowed"
      )
    })

    it("with evidence of another shape is a 400 that names the field, never a 500", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const wrong: [Record<string, unknown>, string][] = [
        [{ imei: 7 }, "evidence.imei"],
        [{ accessories: "charger" }, "evidence.accessories"],
        [{ condition_checklist: [{ item: "x" }] }, "evidence.condition_checklist"],
        [{ note: "n".repeat(5_000) }, "evidence.note"],
        [{ refund_minor: 1 }, "evidence.refund_minor"],
        [{ quote: {} }, "evidence.quote"],
        [{ surprise: true }, "evidence.surprise"],
      ]
      for (const [evidence, field] of wrong) {
        const answer = await transition(as("front_desk"), repair.id, "check_in", {
          evidence: { ...EVIDENCE.check_in, ...evidence },
        })
        expect([refusalOf(answer), ...fieldsOf(answer)]).toEqual(["400 evidence_invalid", field])
      }
      const nullByte = await transition(as("front_desk"), repair.id, "check_in", {
        evidence: { ...EVIDENCE.check_in, note: "a\u0000b" },
      })
      expect(nullByte.status).toBe(400)
      const { version } = await detailOf(as("front_desk"), repair.id)
      for (const body of [{ event: "check_in" }, { event: 7, version }, { version: "1" }, []]) {
        const answer = await as("owner")("POST", `/admin/repairs/${repair.id}/transitions`, body)
        expect(refusalOf(answer)).toBe("400 invalid_request")
      }
    })

    it("of a repair that is not there is a 404", async () => {
      const answer = await suite().as("owner")("POST", "/admin/repairs/rep_none/transitions", {
        event: "check_in",
        version: 1,
      })
      expect(refusalOf(answer)).toBe("404 repair_not_found")
    })

    it("is won by exactly one of twenty that come at once", async () => {
      const { as, knex } = suite()
      const { repair } = await bookedRepair(suite())
      const { version, id } = repair
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => transition(as("front_desk"), id, "check_in", { version }))
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const refused = answers.filter(({ status }) => status !== 200)
      expect(new Set(refused.map(refusalOf))).toEqual(new Set(["409 stale_version"]))
      expect(await knex("repair_event").where({ repair_id: id, event: "check_in" })).toHaveLength(1)
    })
  })

  describe("a revised quote", () => {
    it("is refused on a stale version, with another device's repair and without lines", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const { version } = await toDiagnosis(suite(), repair.id)
      const line = { kind: "labour", label: "Cleaning", amount: 20 }
      const revise = (change: Record<string, unknown>) =>
        as("technician")("POST", `/admin/repairs/${repair.id}/quotes`, {
          version,
          fault_codes: ["liquid"],
          lines: [line],
          ...change,
        })
      expect(refusalOf(await revise({ version: version - 1 }))).toBe("409 stale_version")
      expect(refusalOf(await revise({ lines: [] }))).toBe("400 invalid_request")
      expect(refusalOf(await revise({ lines: [{ ...line, amount: -5 }] }))).toBe(
        "400 invalid_request"
      )
      expect(refusalOf(await revise({ lines: [{ ...line, variant_id: "variant_none" }] }))).toBe(
        "400 offer_not_found"
      )
      expect((await revise({})).status).toBe(201)
    })

    it("is not possible before the diagnosis", async () => {
      const { as } = suite()
      const { repair } = await bookedRepair(suite())
      const answer = await as("manager")("POST", `/admin/repairs/${repair.id}/quotes`, {
        version: repair.version,
        fault_codes: ["liquid"],
        lines: [{ kind: "labour", label: "Cleaning", amount: 20 }],
      })
      expect(refusalOf(answer)).toBe("409 illegal_transition")
    })
  })
}
