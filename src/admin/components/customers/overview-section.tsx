import { useText } from "../../hooks/use-text"
import type { ShopCustomerDetail } from "../../lib/customer-types"
import { Facts } from "../common/facts"
import { Section } from "../common/section"
import { OtherContacts } from "./other-contacts"

/** What the counter needs first: open repairs, what is owed, and how else the customer booked. */
export function OverviewSection({ customer }: { customer: ShopCustomerDetail }) {
  const { t, format } = useText()
  const consent = customer.consents[0]
  return (
    <Section title={t("customers.overview")}>
      <Facts
        facts={[
          {
            label: t("customers.repairs"),
            value: t("customers.repair_counts", {
              total: customer.repair_count,
              open: customer.open_repair_count,
            }),
          },
          {
            label: t("customers.outstanding"),
            value: (
              <span className="tabular-nums">
                {customer.outstanding
                  .map(({ amount, currency_code }) => format.money(amount, currency_code))
                  .join(" + ") || t("customers.settled")}
              </span>
            ),
          },
          {
            label: t("customers.other_contacts"),
            value: customer.other_contacts.length > 0 && <OtherContacts customer={customer} />,
          },
          {
            label: t("customers.consents"),
            value: consent
              ? [
                  t(consent.terms ? "customers.terms_accepted" : "customers.terms_open"),
                  consent.early_start && t("customers.early_start"),
                  `${consent.repair_number}, ${format.fullDateTime(consent.given_at)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")
              : t("customers.no_consents"),
          },
        ]}
      />
    </Section>
  )
}
