import { WORK_STATES } from "../repair/states"
import { REPAIR_EVENTS } from "../repair/transition"
import type { Automation } from "./definition"
import type { WorkflowProblem } from "./problem"

const has = (names: readonly string[], name: string) => names.includes(name)

/** Automations that wait for what never happens, do nothing, or share an id. */
export function automationProblems(automations: readonly Automation[]): WorkflowProblem[] {
  const ids = automations.map(({ id }) => id)
  return automations.flatMap(({ id, when, then }, index): WorkflowProblem[] => {
    const at = { path: `automations.${id}`, name: id }
    const unknown: WorkflowProblem[] =
      "event" in when
        ? has(REPAIR_EVENTS, when.event)
          ? []
          : [{ ...at, code: "unknown_event", event: when.event }]
        : has(WORK_STATES, when.enters)
          ? []
          : [{ ...at, code: "unknown_state", state: when.enters }]
    return [
      ...unknown,
      ...(then.length === 0 ? [{ ...at, code: "automation_without_action" as const }] : []),
      ...(ids.indexOf(id) === index ? [] : [{ ...at, code: "automation_repeated" as const }]),
    ]
  })
}
