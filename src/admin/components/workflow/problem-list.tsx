import { Alert } from "@medusajs/ui"
import type { WorkflowProblem } from "../../../domain/workflow/problem"
import { useStateLabel } from "../../hooks/use-state-label"
import { useText } from "../../hooks/use-text"

/** What is wrong, each problem naming its state, transition or gate; nothing where all is well. */
export function ProblemList({ problems }: { problems: readonly WorkflowProblem[] }) {
  const { t } = useText()
  const labelOf = useStateLabel()
  if (problems.length === 0) return null
  return (
    <div role="alert" className="px-6 py-3">
      <Alert variant="error">
        <ul className="flex flex-col gap-y-1">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path} ${problem.gate ?? problem.name ?? ""}`}>
              {t(`workflows.problems.${problem.code}`, {
                state: problem.state ? labelOf(problem.state) : "",
                event: problem.event
                  ? t(`events.${problem.event}`, { defaultValue: problem.event })
                  : "",
                gate: problem.gate
                  ? t(`workflows.gates.names.${problem.gate}`, { defaultValue: problem.gate })
                  : "",
                name: problem.name ?? "",
              })}
              {problem.variant && ` (${t(`workflows.layers.${problem.variant}`)})`}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
