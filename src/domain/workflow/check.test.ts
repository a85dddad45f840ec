import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { TRANSITIONS } from "../repair/transitions"
import { checkWorkflow } from "./check"
import { EMPTY_WORKFLOW, type WorkflowDocument, type WorkflowRules } from "./definition"
import { effectiveWorkflow } from "./effective"
import { walk } from "../repair/__tests__/walk"
import { anyWorkflow } from "./__tests__/arbitrary"

const workflow = (
  rules: WorkflowRules,
  more: Partial<WorkflowDocument> = {}
): WorkflowDocument => ({
  ...EMPTY_WORKFLOW,
  default: rules,
  ...more,
})
const off = (...events: string[]) => ({
  transitions: Object.fromEntries(events.map((event) => [event, { disabled: true }])),
})
const problemsOf = (rules: WorkflowRules) =>
  checkWorkflow(workflow(rules)).map(({ code, path }) => `${code} ${path}`)

describe("a sound workflow", () => {
  it.each<[string, WorkflowRules]>([
    ["the table as it is", {}],
    ["a shop that does not outsource", { states: { outsourced: { hidden: true } } }],
    [
      "a shop that buys no parts for single repairs",
      { states: { awaiting_parts: { hidden: true } } },
    ],
    ["a shop without holds", { states: { on_hold: { hidden: true } } }],
    ["a shop that sends no courier", { states: { awaiting_device: { hidden: true } } }],
    [
      "one that never disposes of a device",
      { states: { unclaimed: { hidden: true }, disposed: { hidden: true } } },
    ],
    [
      "own labels",
      { states: { queued: { label: { "en-GB": "On the shelf", "pt-BR": "Na fila" } } } },
    ],
    ["an extra gate", { transitions: { start_repair: { added_gates: ["parts_reserved"] } } }],
    ["one gate less", { transitions: { qc_pass: { removed_gates: ["photos_after"] } } }],
  ])("is %s", (_name, rules) => {
    expect(checkWorkflow(workflow(rules))).toEqual([])
  })
})

describe("the model check names", () => {
  it("the dead end where no way leads back from a partner", () => {
    expect(problemsOf(off("back"))).toEqual(["dead_end states.outsourced"])
  })

  it("the dead end of a hold that started repairs cannot leave", () => {
    expect(problemsOf(off("resume"))).toEqual(["dead_end states.on_hold"])
  })

  it("the dead end of parts that never count as arrived, once work has begun", () => {
    expect(problemsOf({ ...off("parts_ready") })).toEqual(["dead_end states.awaiting_parts"])
  })

  it("a failed quality check that nobody may work on again", () => {
    expect(problemsOf(off("rework"))).toEqual(["dead_end states.qc_failed"])
  })

  it("states that no transition leads to any more", () => {
    expect(problemsOf(off("need_parts"))).toEqual(["unreachable_state states.awaiting_parts"])
    expect(problemsOf(off("declare_unclaimed"))).toEqual([
      "unreachable_state states.unclaimed",
      "unreachable_state states.disposed",
    ])
  })

  it("completion as unreachable when there is no quality check to pass", () => {
    const hidden = { states: { qc: { hidden: true }, qc_failed: { hidden: true } } }
    expect(problemsOf(hidden)).toContain("unreachable_state states.completed")
    expect(problemsOf(off("qc_pass"))).toContain("unreachable_state states.completed")
  })

  it("everything behind a state of the bench that is hidden", () => {
    const found = problemsOf({ states: { queued: { hidden: true } } })
    expect(found).toEqual(
      expect.arrayContaining([
        "unreachable_state states.diagnosing",
        "unreachable_state states.repairing",
        "unreachable_state states.completed",
      ])
    )
  })

  it("the variant that breaks what the default leaves whole", () => {
    const document = workflow({}, { variants: { mail_in: off("back") } })
    expect(checkWorkflow(document)).toEqual([
      {
        code: "dead_end",
        path: "variants.mail_in.states.outsourced",
        state: "outsourced",
        variant: "mail_in",
      },
    ])
  })

  it("the warranty variant together with any service method's", () => {
    const document = workflow(
      {},
      {
        variants: {
          courier: { states: { outsourced: { hidden: true } } },
          warranty: { states: { outsourced: { hidden: false } }, ...off("send_out") },
        },
      }
    )
    expect(checkWorkflow(document)).toMatchObject([
      { code: "unreachable_state", state: "outsourced", variant: "warranty" },
    ])
  })
})

describe("single rules", () => {
  it.each<[string, WorkflowRules]>([
    ["unknown_state states.polishing", { states: { polishing: { hidden: true } } }],
    ["unknown_event transitions.polish", { transitions: { polish: { disabled: true } } }],
    [
      "unknown_gate transitions.finish",
      { transitions: { finish: { added_gates: ["device_polished"] } } },
    ],
    [
      "starred_gate_removed transitions.start_repair",
      { transitions: { start_repair: { removed_gates: ["approval_present"] } } },
    ],
    [
      "gate_not_there transitions.finish",
      { transitions: { finish: { removed_gates: ["photos_after"] } } },
    ],
    [
      "gate_not_addable transitions.check_in",
      { transitions: { check_in: { added_gates: ["at_shop"] } } },
    ],
    ["transition_required transitions.decline", off("decline")],
    ["state_required states.ready", { states: { ready: { hidden: true } } }],
    ["norm_invalid norms.queued", { norms: { queued: { minutes: 0, clock: "elapsed" } } }],
    ["norm_invalid norms.completed", { norms: { completed: { minutes: 5, clock: "elapsed" } } }],
    ["calendar_missing calendar", { norms: { queued: { minutes: 5, clock: "working" } } }],
    [
      "sub_state_repeated states.queued",
      {
        states: {
          queued: {
            sub_states: [
              { id: "bench", label: { "en-GB": "For a bench", "pt-BR": "Bancada" } },
              { id: "bench", label: { "en-GB": "Again", "pt-BR": "De novo" } },
            ],
          },
        },
      },
    ],
    [
      "unknown_event automations.tell",
      {
        automations: [
          {
            id: "tell",
            name: "Tell",
            when: { event: "polish" },
            then: [{ kind: "tag", tag: "x" }],
          },
        ],
      },
    ],
    [
      "assign_not_possible automations.give",
      {
        automations: [
          {
            id: "give",
            name: "Give",
            when: { enters: "qc" },
            then: [{ kind: "assign", assignee_id: "staff_1" }],
          },
        ],
      },
    ],
    [
      "trigger_not_offered automations.tell",
      {
        automations: [
          {
            id: "tell",
            name: "Tell",
            when: { event: "confirm_booking" },
            then: [{ kind: "tag", tag: "x" }],
          },
        ],
      },
    ],
    [
      "automation_without_action automations.tell",
      { automations: [{ id: "tell", name: "Tell", when: { enters: "ready" }, then: [] }] },
    ],
  ])("%s", (problem, rules) => {
    expect(problemsOf(rules)).toContain(problem)
  })

  it("an unknown variant", () => {
    const document = workflow({}, { variants: { by_pigeon: {} } })
    expect(checkWorkflow(document)).toMatchObject([{ code: "unknown_variant", name: "by_pigeon" }])
  })

  it("every starred gate of the table, where it is removed", () => {
    for (const { event, gates } of TRANSITIONS) {
      for (const { gate, removable } of gates) {
        const codes = checkWorkflow(
          workflow({ transitions: { [event]: { removed_gates: [gate] } } })
        ).map(({ code, ...where }) => ({ code, gate: where.gate, event: where.event }))
        expect(codes).toEqual(removable ? [] : [{ code: "starred_gate_removed", gate, event }])
      }
    }
  })
})

describe("any workflow", () => {
  it("never takes a starred gate away, whatever it says", () => {
    const starred = TRANSITIONS.flatMap(({ event, gates }) =>
      gates.filter(({ removable }) => !removable).map(({ gate }) => ({ event, gate }))
    )
    fc.assert(
      fc.property(fc.constantFrom(...starred), ({ event, gate }) => {
        const document = workflow({ transitions: { [event]: { removed_gates: [gate] } } })
        const { table } = effectiveWorkflow(document, {
          service_method: "drop_off",
          warranty: false,
        })
        const row = table.find((known) => known.event === event)
        expect(row?.gates.some((known) => known.gate === gate)).toBe(true)
      })
    )
  })

  it("is found unreachable only where no random walk goes, and never enters a hidden state", () => {
    fc.assert(
      fc.property(anyWorkflow, fc.integer(), (document, seed) => {
        const { table, hidden } = effectiveWorkflow(document, {
          service_method: "drop_off",
          warranty: false,
        })
        const unreachable = checkWorkflow({ ...document, variants: {} })
          .filter(({ code }) => code === "unreachable_state")
          .map(({ state }) => state)
        const entered = walk(seed, 60, table).steps.map(({ after }) => after.work_state)
        expect(entered.filter((state) => unreachable.includes(state))).toEqual([])
        expect(entered.filter((state) => hidden.includes(state))).toEqual([])
      }),
      { numRuns: 300 }
    )
  }, 60_000)
})
