import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { CreateRepairQuoteRequest, RepairDetail } from "../lib/types"
import { repairKeys } from "./repair-keys"
import { useText } from "./use-text"

type Revision = { quote: CreateRepairQuoteRequest; send: boolean }
type Answer = { repair: RepairDetail }

const newestVersion = ({ quotes }: RepairDetail): number =>
  Math.max(0, ...quotes.map(({ version }) => version))

/** Saves a new draft and, where asked to, sends it to the customer right after. */
export function useReviseQuote(repair: RepairDetail, onDone: () => void) {
  const { t } = useText()
  const client = useQueryClient()
  const path = `/admin/repairs/${encodeURIComponent(repair.id)}`
  return useMutation({
    mutationFn: async ({ quote, send }: Revision) => {
      await callApi<unknown>(`${path}/quotes`, { method: "POST", body: quote })
      const { repair: drafted } = await callApi<Answer>(path)
      const text = { version: newestVersion(drafted) }
      if (!send) return t("quote_editor.saved", text)
      await callApi<unknown>(`${path}/transitions`, {
        method: "POST",
        body: { event: "send_quote", version: drafted.version, evidence: {} },
      })
      return t("quote_editor.sent", text)
    },
    onSuccess: (text) => {
      toast.success(text)
      onDone()
    },
    onSettled: () => client.invalidateQueries({ queryKey: repairKeys.all }),
  })
}
