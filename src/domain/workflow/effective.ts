import type { LocalizedText } from "../shared/locale"
import { WORK_STATES, type WorkState } from "../repair/states"
import { may, type RepairEvent, type Transition, type TransitionTable } from "../repair/transition"
import { targetsOf, TRANSITIONS } from "../repair/transitions"
import type { GateName } from "../repair/gate-names"
import { ADDABLE_GATES } from "./changeable"
import type {
  Automation,
  Norm,
  StateRule,
  SubState,
  TransitionRule,
  WorkflowDocument,
  WorkflowRules,
  WorkingCalendar,
  WorkKind,
} from "./definition"

/** A shop's workflow as it holds for one kind of work: what `decide` and the norms read. */
export type EffectiveWorkflow = {
  table: TransitionTable
  hidden: readonly WorkState[]
  labels: Readonly<Partial<Record<WorkState, LocalizedText>>>
  sub_states: Readonly<Partial<Record<WorkState, readonly SubState[]>>>
  norms: Readonly<Partial<Record<WorkState, Norm>>>
  calendar: WorkingCalendar | null
  automations: readonly Automation[]
}

type Layers = readonly WorkflowRules[]

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string) =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

/** The fields of one state or transition; each from the most specific layer that says it. */
function folded<Rule extends object>(layers: readonly (Rule | undefined)[]): Partial<Rule> {
  const said = layers.map((rule) =>
    Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== undefined))
  )
  return Object.assign({}, ...said) as Partial<Rule>
}

const stateRule = (layers: Layers, state: WorkState) =>
  folded<StateRule>(layers.map(({ states }) => own(states, state)))

const transitionRule = (layers: Layers, event: RepairEvent) =>
  folded<TransitionRule>(layers.map(({ transitions }) => own(transitions, event)))

const normOf = (layers: Layers, state: WorkState) =>
  layers.reduce<Norm | null>((norm, { norms }) => {
    const said = own(norms, state)
    return said === undefined ? norm : said
  }, null)

/** Back to where it was: a repair may return to a state that has been hidden meanwhile. */
const RETURNS = ["same_state", "resume_hold", "resume_outsourcing"]

/** The row as the shop has it; null when it is disabled or leads nowhere but to hidden states. */
function shopsRow(
  row: Transition,
  { disabled, added_gates = [], removed_gates = [] }: TransitionRule,
  hidden: readonly WorkState[]
): Transition | null {
  const { to } = row
  const returns = typeof to !== "string" && RETURNS.includes(to.resolver)
  const targets = targetsOf(row).filter((state) => returns || !hidden.includes(state))
  if (disabled || targets.length === 0) {
    return null
  }
  const kept = row.gates.filter(
    ({ gate, removable }) => !removable || !removed_gates.includes(gate)
  )
  const added = (added_gates as readonly GateName[]).filter(
    (gate) => gate in ADDABLE_GATES && kept.every((known) => known.gate !== gate)
  )
  return {
    ...row,
    to: typeof to === "string" ? to : { ...to, among: targets },
    gates: [...kept, ...added.map(may)],
    added_evidence: added.flatMap((gate) => ADDABLE_GATES[gate]?.evidence ?? []),
  }
}

const byState = <Value>(valueOf: (state: WorkState) => Value | null | undefined) =>
  Object.fromEntries(
    WORK_STATES.flatMap((state) => {
      const value = valueOf(state)
      return value === null || value === undefined ? [] : [[state, value]]
    })
  ) as Partial<Record<WorkState, Value>>

/**
 * The workflow of one kind of work. What warranty work says goes before what the service method
 * says, and that before the default, field by field: a variant that renames a state leaves the
 * state's sub-states as they are, one that adds gates to a transition replaces the list of added
 * gates and nothing else, one that lists automations has those and none of the default's.
 */
export function effectiveWorkflow(
  { calendar, default: common, variants }: WorkflowDocument,
  { service_method, warranty }: WorkKind
): EffectiveWorkflow {
  const variant = (name: string) => own(variants, name) ?? {}
  const layers = [common, variant(service_method), ...(warranty ? [variant("warranty")] : [])]
  const hidden = WORK_STATES.filter((state) => stateRule(layers, state).hidden === true)
  return {
    table: TRANSITIONS.flatMap(
      (row) => shopsRow(row, transitionRule(layers, row.event), hidden) ?? []
    ),
    hidden,
    labels: byState((state) => stateRule(layers, state).label),
    sub_states: byState((state) => stateRule(layers, state).sub_states),
    norms: byState((state) => normOf(layers, state)),
    calendar,
    automations: layers.reduce<readonly Automation[]>(
      (listed, { automations }) => automations ?? listed,
      []
    ),
  }
}
