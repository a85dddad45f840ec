import { toast } from "@medusajs/ui"
import type { RepairDetail } from "../lib/types"
import { useCreateQuote } from "./use-repair-changes"
import { useText } from "./use-text"

/** Sends a new version of the quote and says which one it is. */
export function useReviseQuote(repair: RepairDetail, onDone: () => void) {
  const { t } = useText()
  const createQuote = useCreateQuote(repair.id)
  const version = Math.max(0, ...repair.quotes.map((quote) => quote.version)) + 1
  return {
    ...createQuote,
    mutate: (body: Parameters<typeof createQuote.mutate>[0]) =>
      createQuote.mutate(body, {
        onSuccess: () => {
          toast.success(t("quote_editor.sent", { version }))
          onDone()
        },
      }),
  }
}
