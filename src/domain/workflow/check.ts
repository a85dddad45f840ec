import { SERVICE_METHODS } from "../repair/states"
import { calendarProblems } from "./check-norms"
import { ruleProblems } from "./check-rules"
import {
  WORKFLOW_VARIANTS,
  type WorkflowDocument,
  type WorkflowVariant,
  type WorkKind,
} from "./definition"
import { effectiveWorkflow } from "./effective"
import { inVariant, type WorkflowProblem } from "./problem"
import { checkReachability } from "./reachable"

const isVariant = (name: string): name is WorkflowVariant =>
  (WORKFLOW_VARIANTS as readonly string[]).includes(name)

/** What the graph of states lacks for one kind of work. */
function modelProblems(document: WorkflowDocument, kind: WorkKind): WorkflowProblem[] {
  const { table, hidden } = effectiveWorkflow(document, kind)
  const { unreachable, dead_ends } = checkReachability(table, hidden)
  const at = (state: string) => ({ path: `states.${state}`, state })
  return [
    ...unreachable.map((state) => ({ ...at(state), code: "unreachable_state" as const })),
    ...dead_ends.map((state) => ({ ...at(state), code: "dead_end" as const })),
  ]
}

/** Every kind of work that a variant has a say in. */
const kindsOf = (variant: WorkflowVariant): WorkKind[] =>
  variant === "warranty"
    ? SERVICE_METHODS.map((service_method) => ({ service_method, warranty: true }))
    : [{ service_method: variant, warranty: false }]

const named = ({ code, state }: WorkflowProblem) => `${code}:${state}`

/** `problems` without those that `known` has, each once. */
function further(
  problems: readonly WorkflowProblem[],
  known: readonly WorkflowProblem[]
): WorkflowProblem[] {
  const seen = new Set(known.map(named))
  return problems.filter((problem) => !seen.has(named(problem)) && seen.add(named(problem)))
}

function variantProblems(
  document: WorkflowDocument,
  variant: string,
  known: readonly WorkflowProblem[]
): WorkflowProblem[] {
  if (!isVariant(variant)) {
    return [{ code: "unknown_variant", path: `variants.${variant}`, name: variant }]
  }
  const model = kindsOf(variant).flatMap((kind) => modelProblems(document, kind))
  return inVariant(variant, [...ruleProblems(document.variants[variant]), ...further(model, known)])
}

/**
 * All that keeps a workflow from being saved; an empty list is a sound one. Names that the table
 * does not have, starred gates removed, gates where nothing could meet them, states and transitions
 * that no shop can do without, and, by a walk over every path of what is left: states that no repair
 * comes to, and states (dead ends) from which a repair never comes to a terminal one. Each problem
 * names the state or transition; one that the default already has is not repeated for a variant.
 */
export function checkWorkflow(document: WorkflowDocument): WorkflowProblem[] {
  const common = modelProblems(
    { ...document, variants: {} },
    { service_method: "drop_off", warranty: false }
  )
  return [
    ...calendarProblems(document),
    ...ruleProblems(document.default),
    ...common,
    ...Object.keys(document.variants).flatMap((variant) =>
      variantProblems(document, variant, common)
    ),
  ]
}
