import type { WorkflowVariant } from "./definition"

export const WORKFLOW_PROBLEMS = [
  "unknown_state",
  "unknown_event",
  "unknown_gate",
  "unknown_variant",
  "state_required",
  "transition_required",
  "starred_gate_removed",
  "gate_not_there",
  "gate_not_addable",
  "sub_state_repeated",
  "norm_invalid",
  "calendar_missing",
  "calendar_invalid",
  "automation_repeated",
  "automation_without_action",
  "assign_not_possible",
  "trigger_not_offered",
  "unreachable_state",
  "dead_end",
] as const
export type WorkflowProblemCode = (typeof WORKFLOW_PROBLEMS)[number]

/** One thing that keeps a workflow from being saved, named by where it is. */
export type WorkflowProblem = {
  code: WorkflowProblemCode
  /** where in the document, such as `states.outsourced` or `transitions.hand_over` */
  path: string
  /** the variant whose rules bring it about; absent where the default's do */
  variant?: string
  state?: string
  event?: string
  gate?: string
  /** the name that is not known, or that comes twice */
  name?: string
}

/** The problems as those of a variant's rules. */
export const inVariant = (
  variant: WorkflowVariant,
  problems: readonly WorkflowProblem[]
): WorkflowProblem[] =>
  problems.map((problem) => ({ ...problem, variant, path: `variants.${variant}.${problem.path}` }))
