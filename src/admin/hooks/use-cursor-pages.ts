import { useCallback } from "react"
import { useLocation, useSearchParams } from "react-router-dom"

type PageState = { cursors?: unknown }

const cursorsOf = (state: unknown): readonly string[] => {
  const cursors = typeof state === "object" && state !== null ? (state as PageState).cursors : null
  return Array.isArray(cursors) ? cursors.filter((entry) => typeof entry === "string") : []
}

/**
 * Keyset pages: the cursor is in the address, the way back to the first page in the entry of the
 * browser's history. A shared address without that way leads back to the first page.
 */
export function useCursorPages(nextCursor: string | null | undefined) {
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const cursors = cursorsOf(state)
  const cursor = params.get("cursor")

  const show = useCallback(
    (next: string | null, way: readonly string[]) => {
      const changed = new URLSearchParams(params)
      if (next) changed.set("cursor", next)
      else changed.delete("cursor")
      setParams(changed, { state: { cursors: way } })
    },
    [params, setParams]
  )

  return {
    page: cursor ? cursors.length + 2 : 1,
    hasPrevious: cursor !== null,
    hasNext: Boolean(nextCursor),
    previous: () => show(cursors.at(-1) ?? null, cursors.slice(0, -1)),
    next: () => show(nextCursor ?? null, cursor ? [...cursors, cursor] : cursors),
  }
}
