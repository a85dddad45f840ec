import { describe, expect, it } from "vitest"
import { TRANSITIONS } from "../repair/transitions"
import { decide } from "../repair/machine"
import { EMPTY_WORKFLOW, type WorkflowDocument } from "./definition"
import { effectiveWorkflow } from "./effective"
import { repair } from "../repair/__tests__/ask"
import { actor, START } from "../repair/__tests__/walk"

const text = (en: string) => ({ "en-GB": en, "pt-BR": en })
const DROP_OFF = { service_method: "drop_off", warranty: false } as const

describe("the effective workflow", () => {
  it("is the table as it is where nothing is said", () => {
    const { table, hidden, automations } = effectiveWorkflow(EMPTY_WORKFLOW, DROP_OFF)
    expect(table.map(({ added_evidence: _added, ...row }) => row)).toEqual(TRANSITIONS)
    expect(hidden).toEqual([])
    expect(automations).toEqual([])
  })

  it("falls back from warranty to the service method to the default, field by field", () => {
    const document: WorkflowDocument = {
      calendar: null,
      default: {
        states: { queued: { label: text("Waiting"), sub_states: [{ id: "a", label: text("A") }] } },
        norms: { queued: { minutes: 60, clock: "elapsed" }, qc: { minutes: 5, clock: "elapsed" } },
        transitions: {
          start_repair: { added_gates: ["parts_reserved"] },
          qc_pass: { removed_gates: ["photos_after"] },
        },
      },
      variants: {
        mail_in: {
          states: { queued: { label: text("Posted in") } },
          norms: { queued: { minutes: 120, clock: "elapsed" } },
        },
        warranty: {
          norms: { qc: null },
          transitions: { start_repair: { added_gates: ["no_open_dispute"] } },
        },
      },
    }
    const workflow = effectiveWorkflow(document, { service_method: "mail_in", warranty: true })
    expect(workflow.labels.queued).toEqual(text("Posted in"))
    expect(workflow.sub_states.queued).toHaveLength(1)
    expect(workflow.norms).toEqual({ queued: { minutes: 120, clock: "elapsed" } })
    const gatesOf = (event: string) =>
      workflow.table.find((row) => row.event === event)?.gates.map(({ gate }) => gate)
    expect(gatesOf("start_repair")).toEqual(["at_shop", "approval_present", "no_open_dispute"])
    expect(gatesOf("qc_pass")).toEqual(["inspector_is_not_repairer"])
    expect(effectiveWorkflow(document, DROP_OFF).labels.queued).toEqual(text("Waiting"))
  })
})

describe("decisions by a shop's workflow", () => {
  const ask = (document: WorkflowDocument, ...[snapshot, event, by, evidence]: Question) => {
    const { table } = effectiveWorkflow(document, DROP_OFF)
    return decide(snapshot, { event, actor: actor(by), evidence }, START, table)
  }
  type Question = [
    ReturnType<typeof repair>,
    Parameters<typeof decide>[1]["event"],
    Parameters<typeof actor>[0],
    Parameters<typeof decide>[1]["evidence"]?,
  ]
  const queued = repair({ work_state: "queued", custody: "at_shop" })
  const tested: WorkflowDocument = {
    ...EMPTY_WORKFLOW,
    default: { transitions: { start_diagnosis: { added_gates: ["test_list_filled"] } } },
  }

  it("ask for an added gate and take its evidence", () => {
    expect(ask(tested, queued, "start_diagnosis", "technician")).toMatchObject({
      ok: false,
      code: "gates_unmet",
      unmet_gates: [{ gate: "test_list_filled", evidence: ["tests"] }],
    })
    const tests = [{ item: "touch", passed: true }]
    expect(ask(tested, queued, "start_diagnosis", "technician", { tests }).ok).toBe(true)
  })

  it("refuse what is disabled, and what leads to a hidden state", () => {
    const off: WorkflowDocument = {
      ...EMPTY_WORKFLOW,
      default: {
        states: { on_hold: { hidden: true } },
        transitions: { start_diagnosis: { disabled: true } },
      },
    }
    const refused = { ok: false, code: "illegal_transition" }
    expect(ask(off, queued, "start_diagnosis", "technician")).toMatchObject(refused)
    const hold = { reason: "photos", waiting_on: "customer" as const }
    expect(ask(off, queued, "hold", "technician", { hold })).toMatchObject(refused)
  })

  it("let a repair out of a state that was hidden after it came there, and back to one", () => {
    const hidden: WorkflowDocument = {
      ...EMPTY_WORKFLOW,
      default: { states: { on_hold: { hidden: true }, qc_failed: { hidden: true } } },
    }
    const held = repair({
      work_state: "on_hold",
      custody: "at_shop",
      hold: { reason: "photos", waiting_on: "customer", resume_to: "qc_failed" },
    })
    expect(ask(hidden, held, "resume", "technician")).toMatchObject({ ok: true, to: "qc_failed" })
  })
})
