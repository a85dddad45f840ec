import { useCallback } from "react"
import type { Move } from "../lib/board-moves"
import { useText } from "./use-text"

/** What a move does, or why it cannot be made, in the reader's language. */
export function useMoveText(): (move: Move) => string {
  const { t, locale } = useText()
  return useCallback(
    (move) => {
      switch (move.kind) {
        case "here":
          return t("board.is_here")
        case "action":
          return t(`events.${move.action.event}`)
        case "quote":
          return t("quote_editor.open")
        case "gates":
          return move.action.unmet_gates.map(({ message }) => message[locale]).join(" ")
        case "role":
          return t("repair.blocked_role")
        case "none":
          return move.next
            ? t("board.first", { action: t(`events.${move.next}`) })
            : t("board.no_way")
      }
    },
    [t, locale]
  )
}
