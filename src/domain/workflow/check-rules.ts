import { GATE_NAMES, type GateName } from "../repair/gate-names"
import { WORK_STATES, type WorkState } from "../repair/states"
import { REPAIR_EVENTS, type RepairEvent } from "../repair/transition"
import { transitionOf } from "../repair/transitions"
import { ADDABLE_GATES, isRequiredState, REQUIRED_EVENTS } from "./changeable"
import { automationProblems } from "./check-automations"
import { normProblems } from "./check-norms"
import type { StateRule, TransitionRule, WorkflowRules } from "./definition"
import type { WorkflowProblem } from "./problem"

const isState = (name: string): name is WorkState =>
  (WORK_STATES as readonly string[]).includes(name)
const isEvent = (name: string): name is RepairEvent =>
  (REPAIR_EVENTS as readonly string[]).includes(name)
const isGate = (name: string): name is GateName => (GATE_NAMES as readonly string[]).includes(name)

function stateProblems(name: string, rule: StateRule): WorkflowProblem[] {
  const at = { path: `states.${name}`, state: name }
  if (!isState(name)) {
    return [{ ...at, code: "unknown_state" }]
  }
  const ids = (rule.sub_states ?? []).map(({ id }) => id)
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...(rule.hidden && isRequiredState(name) ? [{ ...at, code: "state_required" as const }] : []),
    ...repeated.map((id) => ({ ...at, code: "sub_state_repeated" as const, name: id })),
  ]
}

function addedGateProblem(event: RepairEvent, gate: string): WorkflowProblem["code"] | null {
  if (!isGate(gate)) {
    return "unknown_gate"
  }
  const own = transitionOf(event).gates.some((known) => known.gate === gate)
  return own || ADDABLE_GATES[gate]?.events.includes(event) ? null : "gate_not_addable"
}

function removedGateProblem(event: RepairEvent, gate: string): WorkflowProblem["code"] | null {
  if (!isGate(gate)) {
    return "unknown_gate"
  }
  const own = transitionOf(event).gates.find((known) => known.gate === gate)
  return !own ? "gate_not_there" : own.removable ? null : "starred_gate_removed"
}

function transitionProblems(name: string, rule: TransitionRule): WorkflowProblem[] {
  const at = { path: `transitions.${name}`, event: name }
  if (!isEvent(name)) {
    return [{ ...at, code: "unknown_event" }]
  }
  const gates = (
    listed: readonly string[] | undefined,
    problemOf: (event: RepairEvent, gate: string) => WorkflowProblem["code"] | null
  ) =>
    (listed ?? []).flatMap((gate): WorkflowProblem[] => {
      const code = problemOf(name, gate)
      return code ? [{ ...at, code, gate }] : []
    })
  return [
    ...(rule.disabled && REQUIRED_EVENTS.includes(name)
      ? [{ ...at, code: "transition_required" as const }]
      : []),
    ...gates(rule.added_gates, addedGateProblem),
    ...gates(rule.removed_gates, removedGateProblem),
  ]
}

/** What is wrong with the rules of one layer taken by themselves, the graph of states aside. */
export function ruleProblems(rules: WorkflowRules): WorkflowProblem[] {
  return [
    ...Object.entries(rules.states ?? {}).flatMap(([name, rule]) => stateProblems(name, rule)),
    ...Object.entries(rules.transitions ?? {}).flatMap(([name, rule]) =>
      transitionProblems(name, rule)
    ),
    ...normProblems(rules),
    ...automationProblems(rules.automations ?? []),
  ]
}
