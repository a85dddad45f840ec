import { ApiFailure } from "../lib/api"
import type { FormProblems } from "../lib/device-form"
import { useText } from "./use-text"

type Detail = { field?: unknown; identifier?: unknown; device?: unknown }

/**
 * What is wrong with each field: what the form sees itself, then what the API refused. `isAtFields`
 * tells that the API's refusal is shown whole at the fields.
 */
export function useFieldProblem(problems: FormProblems, error: unknown) {
  const { t } = useText()
  const failure = error instanceof ApiFailure ? error : null
  const details = (failure?.details ?? []) as readonly Detail[]
  const refusal = (field: string): string | null => {
    const detail = details.find((each) => String(each.field).split(".")[0] === field.split(".")[0])
    if (!detail || !failure) return null
    if (failure.code === "identifier_taken")
      return t("devices.taken", { identifier: detail.identifier, device: detail.device })
    if (failure.code === "device_exists") return t("devices.exists")
    return t("csv_import.problems.invalid")
  }
  const problemOf = (field: string): string | null => {
    const own = problems[field]
    return own ? t(`devices.${own}`) : refusal(field)
  }
  const isAtFields =
    details.length > 0 && details.every(({ field }) => typeof field === "string" && field !== "")
  return { problemOf, isAtFields }
}
