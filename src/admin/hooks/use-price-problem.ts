import { useCallback } from "react"
import { numberText } from "../lib/price-numbers"
import type { FieldProblem } from "../lib/price-rule-form"
import { useText } from "./use-text"

/** What is wrong with an input, as a sentence. */
export function usePriceProblem(): (problem: FieldProblem) => string {
  const { t } = useText()
  return useCallback(
    (problem) => {
      switch (problem.code) {
        case "number":
          return t(problem.decimals ? "pricing.problems.decimal" : "pricing.problems.whole")
        case "least":
        case "most": {
          const { field, limit, code } = problem
          const shown = field.input === "yes_no" ? "" : numberText(limit, field.input)
          return t(`pricing.problems.${code}`, { limit: shown })
        }
        default:
          return t(`pricing.problems.${problem.code}`)
      }
    },
    [t]
  )
}
