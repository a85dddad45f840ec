import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { customerName } from "../../lib/customer-name"
import type { ShopCustomerSummary } from "../../lib/customer-types"
import { AccountBadge } from "./account-badge"
import { OtherContacts } from "./other-contacts"

function LastRepair({ customer }: { customer: ShopCustomerSummary }) {
  const { t, format } = useText()
  const { last_repair, repair_count, open_repair_count } = customer
  if (!last_repair) return <span>{t("customers.no_repairs")}</span>
  return (
    <>
      <span className="text-ui-fg-base block">
        {t("customers.repair_counts", { total: repair_count, open: open_repair_count })}
      </span>
      <span className="block">
        {last_repair.number}, {last_repair.device_name}
      </span>
      <span className="block">{format.dateTime(last_repair.created_at)}</span>
    </>
  )
}

/** Customers with what tells them apart; each whole row is a link to Medusa's customer page. */
export function CustomersList({ customers }: { customers: readonly ShopCustomerSummary[] }) {
  const { t } = useText()
  return (
    <ul aria-label={t("customers.title")} className="divide-ui-border-base divide-y">
      {customers.map((customer) => (
        <li key={customer.id}>
          <Link
            to={`/customers/${customer.id}`}
            className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover focus-visible:shadow-borders-focus txt-compact-small text-ui-fg-subtle grid gap-x-6 gap-y-2 px-6 py-4 outline-none md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
          >
            <span className="min-w-0">
              <span className="flex items-center gap-2">
                <span className="text-ui-fg-base txt-compact-small-plus break-words">
                  {customerName(customer) || t("customers.no_name")}
                </span>
                <AccountBadge hasAccount={customer.has_account} />
              </span>
              <span className="block break-all">{customer.email}</span>
              <span className="block">{customer.phone}</span>
              <OtherContacts customer={customer} />
            </span>
            <span className="min-w-0">
              <LastRepair customer={customer} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
