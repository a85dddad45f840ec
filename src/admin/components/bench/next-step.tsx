import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { BenchRepair } from "../../../contracts/repair-queue"
import type { RepairEvent } from "../../../domain/repair/transition"
import { useFailureText } from "../../hooks/use-failure-text"
import { useReadRepair } from "../../hooks/use-repairs"
import { useText } from "../../hooks/use-text"
import type { RepairAction, RepairDetail } from "../../lib/types"

type NextStepProps = {
  repair: BenchRepair
  event: RepairEvent
  onAct: (repair: RepairDetail, action: RepairAction) => Promise<void>
}

/** The step that takes a repair on; where it cannot be taken yet the reason shows below. */
export function NextStep({ repair, event, onAct }: NextStepProps) {
  const { t, locale } = useText()
  const read = useReadRepair()
  const failureText = useFailureText()
  const [pending, setPending] = useState(false)
  const [reasons, setReasons] = useState<readonly string[]>([])

  const take = async () => {
    setPending(true)
    try {
      const detail = await read(repair.id)
      const action = detail.actions.find((known) => known.event === event)
      if (action?.allowed) {
        setReasons([])
        await onAct(detail, action)
      } else {
        const unmet = action?.unmet_gates.map(({ message }) => message[locale]) ?? []
        setReasons(unmet.length > 0 ? unmet : [t("repair.blocked_role")])
      }
    } catch (error) {
      toast.error(failureText(error).title)
    } finally {
      setPending(false)
    }
  }

  return (
    <div className="flex flex-1 flex-col gap-y-1">
      <Button
        size="large"
        className="min-h-11 w-full"
        isLoading={pending}
        onClick={() => void take()}
      >
        {t(`events.${event}`)}
      </Button>
      <div role="status">
        {reasons.map((reason) => (
          <p key={reason} className="text-ui-fg-error txt-compact-small">
            {reason}
          </p>
        ))}
      </div>
    </div>
  )
}
