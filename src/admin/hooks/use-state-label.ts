import { useCallback } from "react"
import { useText } from "./use-text"
import { useWorkflowNames } from "./use-workflows"

/**
 * What the shop calls a state: its own label for this service method, else for all work, else the
 * ordinary name. An unknown state keeps its code.
 */
export function useStateLabel(): (state: string, service_method?: string) => string {
  const { t, locale } = useText()
  const { data } = useWorkflowNames()
  return useCallback(
    (state, service_method) => {
      const variant = service_method ? data?.variants[service_method]?.[state]?.label : undefined
      const label = variant ?? data?.states[state]?.label
      return label?.[locale] ?? t(`states.${state}`, { defaultValue: state })
    },
    [data, locale, t]
  )
}
