import { useText } from "../../hooks/use-text"
import type { ShopCustomerSummary } from "../../lib/customer-types"

const SHOWN = 3

/** Under which other names, addresses and numbers a customer's repairs were booked. */
export function OtherContacts({ customer }: { customer: ShopCustomerSummary }) {
  const { t } = useText()
  const { other_contacts } = customer
  if (other_contacts.length === 0) return null
  const left = other_contacts.length - SHOWN
  return (
    <span className="block break-words">
      {t("customers.also_booked_as")}:{" "}
      {other_contacts
        .slice(0, SHOWN)
        .map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(", "))
        .join("; ")}
      {left > 0 && ` ${t("customers.and_more", { number: left })}`}
    </span>
  )
}
