import { Badge } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"

/** Whether a customer has a login or booked as a guest. */
export function AccountBadge({ hasAccount }: { hasAccount: boolean }) {
  const { t } = useText()
  return (
    <Badge size="2xsmall" color={hasAccount ? "blue" : "grey"}>
      {t(hasAccount ? "customers.account" : "customers.guest")}
    </Badge>
  )
}
