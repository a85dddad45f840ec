import { Checkbox } from "@medusajs/ui"
import type { Selection } from "../../hooks/use-selection"
import { useText } from "../../hooks/use-text"
import type { RepairSummary } from "../../lib/types"

type SelectBoxProps = { repair: Pick<RepairSummary, "id" | "number">; selection: Selection }

/** Ticks a repair for a batch edit. */
export function SelectBox({ repair, selection }: SelectBoxProps) {
  const { t } = useText()
  return (
    <Checkbox
      aria-label={t("batch.select", { number: repair.number })}
      checked={selection.has(repair.id)}
      onCheckedChange={() => selection.toggle(repair.id)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
