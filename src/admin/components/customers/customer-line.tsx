import { useText } from "../../hooks/use-text"
import { customerName } from "../../lib/customer-name"
import type { ShopCustomerSummary } from "../../lib/customer-types"
import { AccountBadge } from "./account-badge"

/** A customer in two lines: who, and what they had repaired last. */
export function CustomerLine({ customer }: { customer: ShopCustomerSummary }) {
  const { t } = useText()
  const { last_repair } = customer
  return (
    <div className="txt-compact-small text-ui-fg-subtle min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-ui-fg-base txt-compact-small-plus">
          {customerName(customer) || t("customers.no_name")}
        </span>
        <AccountBadge hasAccount={customer.has_account} />
      </p>
      <p className="break-words">{[customer.email, customer.phone].filter(Boolean).join(", ")}</p>
      <p>
        {last_repair
          ? `${last_repair.number}, ${last_repair.device_name}`
          : t("customers.no_repairs")}
      </p>
    </div>
  )
}
