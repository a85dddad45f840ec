import type { WorkflowProblem } from "../../../src/contracts/workflow"
import { bookedRepair, toDiagnosis, toReady, toRepairing } from "../../support/bench"
import { fieldsOf, refusalOf, type Refusal } from "../../support/client"
import { verifyChain } from "../../../src/domain/repair/event-log"
import { eventLogOf } from "../../support/event-log"
import { advance, detailOf, transition } from "../../support/repairs"
import { withSmallShop } from "../../support/suite"
import {
  activateWorkflow,
  activeNames,
  NO_WORKFLOW,
  saveWorkflow,
  workBy,
  workflowOf,
} from "../../support/workflows"

jest.setTimeout(180_000)

const TESTED = { tests: [{ item: "Touch", passed: true }] }
const off = (event: string) => workflowOf({ transitions: { [event]: { disabled: true } } })

withSmallShop((suite) => {
  const problemsOf = async (document: unknown) =>
    (
      await suite().as("manager")<{ problems: WorkflowProblem[] }>(
        "POST",
        "/admin/workflows/check",
        { document }
      )
    ).body.problems

  describe("a workflow", () => {
    it("with a dead end is refused with the dead end named, and nothing is saved", async () => {
      const call = suite().as("owner")
      const refused = await saveWorkflow(call, off("back"))
      expect(refusalOf(refused)).toBe("409 workflow_invalid")
      expect((refused.body as unknown as Refusal).details).toEqual([
        { code: "dead_end", path: "states.outsourced", state: "outsourced" },
      ])
      expect((await call("GET", "/admin/workflows")).body).toEqual({
        workflows: [],
        next_cursor: null,
      })
    })

    it("is checked without being saved: unreachable states, starred gates, unknown names", async () => {
      expect(await problemsOf(off("need_parts"))).toMatchObject([
        { code: "unreachable_state", state: "awaiting_parts" },
      ])
      expect(
        await problemsOf(
          workflowOf({ transitions: { hand_over: { removed_gates: ["money_settled"] } } })
        )
      ).toMatchObject([{ code: "starred_gate_removed", event: "hand_over", gate: "money_settled" }])
      expect(
        await problemsOf(workflowOf({ states: { polishing: { hidden: true } } }))
      ).toMatchObject([{ code: "unknown_state", state: "polishing" }])
      expect(await problemsOf(NO_WORKFLOW)).toEqual([])
    })

    it("of another shape is a 400 that names the field", async () => {
      const call = suite().as("owner")
      const odd = { ...NO_WORKFLOW, default: { norms: { queued: { minutes: "ten" } } } }
      const answer = await call("POST", "/admin/workflows/check", { document: odd })
      expect(refusalOf(answer)).toBe("400 invalid_request")
      expect(fieldsOf(answer)).toContain("document.default.norms.queued.minutes")
      const cursor = await call("GET", "/admin/workflows?cursor=abc")
      expect(refusalOf(cursor)).toBe("400 invalid_query")
      expect(refusalOf(await call("GET", "/admin/workflows/wfl_none"))).toBe(
        "404 workflow_not_found"
      )
    })

    it("is the managers' to save, and everybody's to read the names of", async () => {
      for (const name of ["technician", "front_desk"] as const) {
        expect(refusalOf(await suite().as(name)("GET", "/admin/workflows"))).toBe(
          "403 permission_denied"
        )
        expect(await activeNames(suite().as(name))).toEqual({
          version: null,
          states: {},
          variants: {},
        })
      }
    })

    it("is kept in versions: one save of two at once wins, the same again is the same", async () => {
      const call = suite().as("owner")
      const label = { "en-GB": "On the shelf", "pt-BR": "Na prateleira" }
      const first = workflowOf({ states: { queued: { label } } })
      const saved = await saveWorkflow(call, first)
      expect(saved.body.workflow).toMatchObject({ version: 1, is_active: false })
      const again = await saveWorkflow(call, first, 0)
      expect(again.body.workflow.id).toBe(saved.body.workflow.id)
      const racing = await Promise.all([
        saveWorkflow(call, workflowOf({ states: { on_hold: { hidden: true } } }), 1),
        saveWorkflow(call, workflowOf({ states: { outsourced: { hidden: true } } }), 1),
      ])
      expect(racing.map(({ status }) => status).sort()).toEqual([201, 409])
      const lost = racing.find(({ status }) => status === 409)
      expect(lost && refusalOf(lost)).toBe("409 stale_version")

      expect((await activateWorkflow(call, saved.body.workflow.id)).status).toBe(200)
      expect(await activeNames(suite().as("technician"))).toEqual({
        version: 1,
        states: { queued: { label } },
        variants: {},
      })
      const { body } = await call<{ workflows: { version: number; is_active: boolean }[] }>(
        "GET",
        "/admin/workflows"
      )
      expect(body.workflows.map(({ version, is_active }) => [version, is_active])).toEqual([
        [2, false],
        [1, true],
      ])
    })
  })

  describe("the shop's own rules", () => {
    it("ask for an added gate's evidence, then let the transition through", async () => {
      const { as } = suite()
      const { version } = await workBy(
        suite(),
        workflowOf({ transitions: { start_diagnosis: { added_gates: ["test_list_filled"] } } })
      )
      const { repair } = await bookedRepair(suite())
      await advance(as("front_desk"), repair.id, "check_in")
      const assignee_id = suite().shop.who.technician.staff_member_id
      await advance(as("manager"), repair.id, "assign", { assignee_id })

      const technician = as("technician")
      const { actions } = await detailOf(technician, repair.id)
      expect(actions.find(({ event }) => event === "start_diagnosis")).toMatchObject({
        allowed: true,
        required_evidence: ["tests"],
      })
      const refused = await transition(technician, repair.id, "start_diagnosis")
      expect(refusalOf(refused)).toBe("409 gates_unmet")
      expect((refused.body as unknown as Refusal).details).toMatchObject([
        { gate: "test_list_filled" },
      ])
      const met = await advance(technician, repair.id, "start_diagnosis", TESTED)
      expect(met.work_state).toBe("diagnosing")

      const [newest] = await suite()
        .knex("repair_event")
        .where({ repair_id: repair.id, event: "start_diagnosis" })
        .select("body")
      expect(newest.body.evidence).toMatchObject({ ...TESTED, workflow_version: version })
      expect(verifyChain(await eventLogOf(suite().knex, repair.id))).toMatchObject({ ok: true })
    })

    it("refuse a transition that is disabled or leads to a hidden state", async () => {
      const { as } = suite()
      await workBy(suite(), workflowOf({ states: { on_hold: { hidden: true } } }))
      const { repair } = await bookedRepair(suite())
      await toDiagnosis(suite(), repair.id)
      const hold = { reason: "No charger", waiting_on: "customer" }
      const refused = await transition(as("technician"), repair.id, "hold", { evidence: { hold } })
      expect(refusalOf(refused)).toBe("409 illegal_transition")
      const { actions } = await detailOf(as("technician"), repair.id)
      expect(actions.map(({ event }) => event)).not.toContain("hold")
    })

    it("differ by service method", async () => {
      const { as } = suite()
      await workBy(suite(), {
        ...NO_WORKFLOW,
        variants: {
          mail_in: { transitions: { qc_pass: { added_gates: ["condition_checklist"] } } },
        },
      })
      const { repair } = await bookedRepair(suite())
      await toRepairing(suite(), repair.id)
      expect((await toReady(suite(), repair.id)).work_state).toBe("ready")
      const posted = await bookedRepair(suite())
      await suite()
        .knex("repair")
        .where({ id: posted.repair.id })
        .update({ service_method: "mail_in" })
      await toRepairing(suite(), posted.repair.id)
      const parts = (await detailOf(as("technician"), posted.repair.id)).parts.map(({ id }) => ({
        id,
        status: "fitted",
      }))
      await advance(as("technician"), posted.repair.id, "finish", { parts, ...TESTED })
      expect(refusalOf(await transition(as("technician"), posted.repair.id, "qc_pass"))).toBe(
        "409 gates_unmet"
      )
    })

    it("are an earlier version's again once that is activated", async () => {
      const { as } = suite()
      const before = await workBy(suite(), workflowOf({ norms: {} }))
      await workBy(suite(), workflowOf({ states: { on_hold: { hidden: true } } }))
      await activateWorkflow(as("owner"), before.id)
      const { repair } = await bookedRepair(suite())
      await toDiagnosis(suite(), repair.id)
      const hold = { reason: "No charger", waiting_on: "customer" }
      expect((await advance(as("technician"), repair.id, "hold", { hold })).work_state).toBe(
        "on_hold"
      )
    })
  })
})
