import { Badge } from "@medusajs/ui"
import type { Part } from "../../../contracts/admin-parts"
import { useText } from "../../hooks/use-text"

/** Says where a part runs short: repairs wait for it, or it has reached its reorder point. */
export function StockBadge({ part }: { part: Pick<Part, "available" | "is_low"> }) {
  const { t } = useText()
  if (part.available < 0)
    return (
      <Badge size="2xsmall" color="red" className="whitespace-nowrap">
        {t("parts.waiting")}
      </Badge>
    )
  if (!part.is_low) return null
  return (
    <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
      {t("parts.low")}
    </Badge>
  )
}
