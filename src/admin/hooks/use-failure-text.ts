import { useCallback } from "react"
import { ApiFailure } from "../lib/api"
import type { TextLocale } from "../lib/types"
import { useText } from "./use-text"

type GateMessage = Partial<Record<TextLocale, string>>

const gateMessage = (detail: unknown, locale: TextLocale): string | null => {
  if (typeof detail !== "object" || detail === null || !("message" in detail)) return null
  const { message } = detail
  if (typeof message === "string") return message
  if (typeof message !== "object" || message === null) return null
  return (message as GateMessage)[locale] ?? null
}

export type FailureText = { title: string; reasons: readonly string[] }

/** What a failed call means, in the reader's language, with a line for each detail. */
export function useFailureText(): (error: unknown) => FailureText {
  const { t, locale } = useText()
  return useCallback(
    (error) => {
      if (!(error instanceof ApiFailure)) return { title: t("errors.unknown"), reasons: [] }
      const { status, code, message, details } = error
      const reasons = details
        .map((detail) => gateMessage(detail, locale))
        .filter((text) => text !== null)
      if (status === 0) return { title: t("errors.network"), reasons }
      if (status === 401) return { title: t("errors.session"), reasons }
      if (status === 403) return { title: t("errors.forbidden"), reasons }
      if (status === 404) return { title: t("errors.not_found"), reasons }
      if (code === "stale_version") return { title: t("errors.stale_version"), reasons: [] }
      if (code === "gates_unmet") return { title: t("errors.gates_unmet"), reasons }
      if (status >= 500) return { title: t("errors.server"), reasons: [] }
      return { title: message || t("errors.unknown"), reasons }
    },
    [t, locale]
  )
}
