import type {
  Norm,
  StateRule,
  TransitionRule,
  WorkflowDocument,
  WorkflowRules,
  WorkflowVariant,
} from "../../domain/workflow/definition"

/** Whose rules are edited: those of all work, or a variant's. */
export type Layer = "default" | WorkflowVariant

export const rulesOf = ({ default: common, variants }: WorkflowDocument, layer: Layer) =>
  layer === "default" ? common : (variants[layer] ?? {})

const isSaid = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0) && value !== false

const saidIn = <Rule extends object>(rule: Rule, layer: Layer): Rule =>
  Object.fromEntries(
    Object.entries(rule).filter(([, value]) =>
      // what a variant says against the default is said, also where it is "no" or "none"
      layer === "default" ? isSaid(value) : value !== undefined
    )
  ) as Rule

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

/** `document` with other rules of one layer; a variant that says nothing is left out. */
export function withRules(
  document: WorkflowDocument,
  layer: Layer,
  change: Partial<WorkflowRules>
): WorkflowDocument {
  const rules = Object.fromEntries(
    Object.entries({ ...rulesOf(document, layer), ...change }).filter(
      ([name, value]) =>
        value !== undefined && (name === "automations" || Object.keys(value).length > 0)
    )
  ) as WorkflowRules
  if (layer === "default") return { ...document, default: rules }
  const others = without(document.variants, layer)
  const says = Object.keys(rules).length > 0
  return { ...document, variants: says ? { ...others, [layer]: rules } : others }
}

type Named = "states" | "transitions"

function withNamed<Rule extends object>(
  document: WorkflowDocument,
  layer: Layer,
  kind: Named,
  name: string,
  change: Rule
): WorkflowDocument {
  const known = (rulesOf(document, layer)[kind] ?? {}) as Readonly<Record<string, object>>
  const rule = saidIn({ ...known[name], ...change }, layer)
  const others = without(known, name)
  return withRules(document, layer, {
    [kind]: Object.keys(rule).length > 0 ? { ...others, [name]: rule } : others,
  })
}

/** Changes fields of a state; undefined takes a field back to what the default says. */
export const withState = (
  document: WorkflowDocument,
  layer: Layer,
  state: string,
  change: Partial<StateRule>
) => withNamed(document, layer, "states", state, change)

/** Changes fields of a transition; undefined takes a field back to what the default says. */
export const withTransition = (
  document: WorkflowDocument,
  layer: Layer,
  event: string,
  change: Partial<TransitionRule>
) => withNamed(document, layer, "transitions", event, change)

/** Sets a state's norm; undefined takes it back, null lets a variant have none. */
export function withNorm(
  document: WorkflowDocument,
  layer: Layer,
  state: string,
  norm: Norm | null | undefined
): WorkflowDocument {
  const others = without(rulesOf(document, layer).norms ?? {}, state)
  const said = norm === undefined || (norm === null && layer === "default")
  return withRules(document, layer, { norms: said ? others : { ...others, [state]: norm } })
}

/** The list with `name` in it or not. */
export const toggled = (list: readonly string[], name: string, on: boolean): readonly string[] =>
  on ? [...list.filter((known) => known !== name), name] : list.filter((known) => known !== name)

const isHalf = (text: Readonly<Record<string, string>> | undefined): boolean =>
  text !== undefined && Object.values(text).some((value) => value.trim() === "")

/** True while a label or sub-state lacks its name in one of the languages. */
export const hasUnfinishedNames = ({ default: common, variants }: WorkflowDocument): boolean =>
  [common, ...Object.values(variants)].some(({ states }) =>
    Object.values(states ?? {}).some(
      ({ label, sub_states }) =>
        isHalf(label) || (sub_states ?? []).some((sub) => isHalf(sub.label))
    )
  )
