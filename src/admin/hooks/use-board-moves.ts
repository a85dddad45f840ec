import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Stage } from "../../domain/repair/stages"
import { asksFirst } from "../components/repair/action-dialog"
import { callApi } from "../lib/api"
import { isPossible, moveTo } from "../lib/board-moves"
import type { RepairAction, RepairDetail, TransitionRequest } from "../lib/types"
import { repairKeys } from "./repair-keys"
import { useFailureText } from "./use-failure-text"
import { useMoveText } from "./use-move-text"
import { useReadRepair } from "./use-repairs"
import { useText } from "./use-text"

/** What a move needs to be told before it is made. */
type Asking = { repair: RepairDetail; action: RepairAction | "quote" }

/**
 * Moving cards: `move` takes a repair to a column, `act` does one of its actions. What it says goes to
 * `announce` for those who do not see the board; `asking` is the form that is open, if any.
 */
export function useBoardMoves(announce: (text: string) => void) {
  const { t } = useText()
  const client = useQueryClient()
  const read = useReadRepair()
  const moveText = useMoveText()
  const failureText = useFailureText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const transition = useMutation({
    mutationFn: ({ id, ...body }: TransitionRequest & { id: string }) =>
      callApi(`/admin/repairs/${encodeURIComponent(id)}/transitions`, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: repairKeys.all }),
  })

  const refuse = (text: string) => {
    announce(text)
    toast.error(text)
  }

  const act = async (repair: RepairDetail, action: RepairAction): Promise<void> => {
    if (asksFirst(repair, action)) return setAsking({ repair, action })
    const { id, version } = repair
    try {
      await transition.mutateAsync({ id, event: action.event, version, evidence: {} })
      const text = `${repair.number}. ${t("repair.done", { action: t(`events.${action.event}`) })}`
      announce(text)
      toast.success(text)
    } catch (error) {
      const { title, reasons } = failureText(error)
      refuse([title, ...reasons].join(" "))
    }
  }

  const move = async (id: string, stage: Stage): Promise<void> => {
    try {
      const repair = await read(id)
      const way = moveTo(repair, stage)
      if (way.kind === "action") return await act(repair, way.action)
      if (way.kind === "quote") return setAsking({ repair, action: "quote" })
      if (!isPossible(way)) refuse(`${t(`state_groups.${stage}`)}: ${moveText(way)}`)
    } catch (error) {
      refuse(failureText(error).title)
    }
  }

  return { move, act, asking, closeAsking: () => setAsking(null) }
}
