import { WORK_STATES } from "../repair/states"
import { REPAIR_EVENTS } from "../repair/transition"
import type { Automation, Trigger } from "./definition"
import type { WorkflowProblem } from "./problem"

const has = (names: readonly string[], name: string) => names.includes(name)

/** A technician is assigned to a device that was just received; later the system may not. */
const mayAssign = (when: Trigger) =>
  "event" in when ? when.event === "check_in" : when.enters === "received"

/** A booking is confirmed by its order, with a message of its own and without automations. */
const runsAtAll = (when: Trigger) =>
  "event" in when
    ? when.event !== "confirm_booking"
    : when.enters !== "requested" && when.enters !== "booked"

const unknownTrigger = (when: Trigger): Pick<WorkflowProblem, "code" | "event" | "state">[] => {
  if ("event" in when) {
    const { event } = when
    return has(REPAIR_EVENTS, event) ? [] : [{ code: "unknown_event", event }]
  }
  const state = when.enters
  return has(WORK_STATES, state) ? [] : [{ code: "unknown_state", state }]
}

/** Automations that wait for what never happens, do nothing or what cannot be, or share an id. */
export function automationProblems(automations: readonly Automation[]): WorkflowProblem[] {
  const ids = automations.map(({ id }) => id)
  return automations.flatMap(({ id, when, then }, index): WorkflowProblem[] => {
    const at = { path: `automations.${id}`, name: id }
    const assigns = then.some(({ kind }) => kind === "assign")
    const codes: WorkflowProblem["code"][] = [
      ...(runsAtAll(when) ? [] : (["trigger_not_offered"] as const)),
      ...(assigns && !mayAssign(when) ? (["assign_not_possible"] as const) : []),
      ...(then.length === 0 ? (["automation_without_action"] as const) : []),
      ...(ids.indexOf(id) === index ? [] : (["automation_repeated"] as const)),
    ]
    return [
      ...unknownTrigger(when).map((problem) => ({ ...at, ...problem })),
      ...codes.map((code) => ({ ...at, code })),
    ]
  })
}
