import { useCallback } from "react"
import { useText } from "./use-text"

const spaced = (word: string): string => word.replaceAll(/[_.]/g, " ")

/** An action such as `repair.transitions` in words: what was acted on, and how. */
export function useActionText(): (action: string) => string {
  const { t } = useText()
  return useCallback(
    (action) => {
      const [kind = "", ...verb] = action.split(".")
      const on = t(`audit.kinds.${kind}`, { defaultValue: spaced(kind) })
      const how = verb.map((word) => t(`audit.verbs.${word}`, { defaultValue: spaced(word) }))
      return `${on}: ${how.join(", ")}`
    },
    [t]
  )
}
