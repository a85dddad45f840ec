import fc from "fast-check"
import type { GateName } from "../../repair/gate-names"
import { WORK_STATES, type WorkState } from "../../repair/states"
import type { RepairEvent } from "../../repair/transition"
import { TRANSITIONS } from "../../repair/transitions"
import { ADDABLE_GATES, isRequiredState, REQUIRED_EVENTS } from "../changeable"
import { checkWorkflow } from "../check"
import type { TransitionRule, WorkflowDocument, WorkflowRules } from "../definition"

const HIDEABLE = WORK_STATES.filter((state) => !isRequiredState(state))
const OPTIONAL = TRANSITIONS.filter(({ event }) => !REQUIRED_EVENTS.includes(event)).map(
  ({ event }) => event
)
const REMOVABLE = TRANSITIONS.flatMap(({ event, gates }) =>
  gates.filter(({ removable }) => removable).map(({ gate }) => [event, gate] as const)
)
/** Every gate that may be added, with each transition that it may be added to. */
export const ADDABLE: readonly (readonly [RepairEvent, GateName])[] = Object.entries(
  ADDABLE_GATES
).flatMap(([gate, { events }]) => events.map((event) => [event, gate as GateName] as const))

type Choice = {
  hidden: WorkState[]
  disabled: RepairEvent[]
  added: (readonly [RepairEvent, GateName])[]
  removed: (readonly [RepairEvent, GateName])[]
}

/** The rules that a choice of changes makes. */
export function rulesOf({ hidden, disabled, added, removed }: Choice): WorkflowRules {
  const transitions: Record<string, TransitionRule> = {}
  const change = (event: RepairEvent, rule: TransitionRule) => {
    transitions[event] = { ...transitions[event], ...rule }
  }
  disabled.forEach((event) => change(event, { disabled: true }))
  added.forEach(([event, gate]) =>
    change(event, { added_gates: [...(transitions[event]?.added_gates ?? []), gate] })
  )
  removed.forEach(([event, gate]) =>
    change(event, { removed_gates: [...(transitions[event]?.removed_gates ?? []), gate] })
  )
  return {
    states: Object.fromEntries(hidden.map((state) => [state, { hidden: true }])),
    transitions,
  }
}

const some = <T>(from: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...from), { maxLength })

/** Rules of known names that no single rule forbids; the graph may still be broken. */
const rules = fc
  .record({
    hidden: some(HIDEABLE, 3),
    disabled: some(OPTIONAL, 2),
    added: some(ADDABLE, 6),
    removed: some(REMOVABLE, 6),
  })
  .map(rulesOf)

/** Any workflow of known names, sound or not. */
export const anyWorkflow: fc.Arbitrary<WorkflowDocument> = fc
  .record({ common: rules, mail_in: rules })
  .map(({ common, mail_in }) => ({ calendar: null, default: common, variants: { mail_in } }))

/** A workflow that the model check passes. */
export const soundWorkflow = anyWorkflow.filter((document) => checkWorkflow(document).length === 0)
