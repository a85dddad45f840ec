import type { ActiveWorkflowResponse, StateNames } from "../../contracts/workflow"
import type { WorkflowRules } from "../../domain/workflow/definition"
import type { ActiveWorkflow } from "./active-workflow"

const namesOf = ({ states }: WorkflowRules): StateNames =>
  Object.fromEntries(
    Object.entries(states ?? {})
      .filter(([, { label, sub_states }]) => label || sub_states)
      .map(([state, { label, sub_states }]) => [
        state,
        { ...(label ? { label } : {}), ...(sub_states ? { sub_states: [...sub_states] } : {}) },
      ])
  )

/** How the shop names and divides the states. */
export const presentActiveWorkflow = ({
  version,
  document,
}: ActiveWorkflow): ActiveWorkflowResponse => ({
  version,
  states: namesOf(document.default),
  variants: Object.fromEntries(
    Object.entries(document.variants).map(([variant, rules]) => [variant, namesOf(rules)])
  ),
})
