import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { BatchAction, BatchOutcome, BatchRepairsResponse } from "../../contracts/repair-queue"
import { callApi } from "../lib/api"
import { newKey } from "../lib/price-key"
import { undoOf } from "../lib/undo-batch"
import { repairKeys } from "./repair-keys"
import { useFailureText } from "./use-failure-text"
import { useText } from "./use-text"

type Batch = { ids: readonly string[]; action: BatchAction }

const SHOWN_MS = 8_000

/**
 * Does one thing to several repairs. What was assigned or given a priority can be undone from the
 * message that says so; `refused` are those that stayed as they were.
 */
export function useBatchEdit() {
  const { t } = useText()
  const client = useQueryClient()
  const failureText = useFailureText()
  const [refused, setRefused] = useState<readonly BatchOutcome[]>([])
  const send = useMutation({
    mutationFn: (batch: Batch) =>
      callApi<BatchRepairsResponse>("/admin/repairs/batch", {
        method: "POST",
        headers: { "idempotency-key": newKey() },
        body: batch,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: repairKeys.all }),
    onError: (error) => toast.error(failureText(error).title),
  })

  const undo = async (batches: readonly Batch[]) => {
    for (const batch of batches) await send.mutateAsync(batch)
    toast.success(t("batch.undone"))
  }

  const edit = async (batch: Batch): Promise<void> => {
    const { outcomes } = await send.mutateAsync(batch)
    const back = undoOf(batch.action, outcomes)
    const count = outcomes.filter(({ ok }) => ok).length
    if (count > 0) {
      toast.success(t("batch.done", { count }), {
        duration: SHOWN_MS,
        ...(back.length > 0
          ? {
              action: {
                label: t("batch.undo"),
                altText: t("batch.undo"),
                onClick: () => void undo(back).catch(() => undefined),
              },
            }
          : {}),
      })
    }
    setRefused(outcomes.filter(({ ok }) => !ok))
  }

  return {
    edit: (batch: Batch) => edit(batch).catch(() => undefined),
    isPending: send.isPending,
    refused,
    closeRefused: () => setRefused([]),
  }
}
