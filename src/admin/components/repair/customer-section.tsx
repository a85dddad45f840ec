import { Link } from "react-router-dom"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Facts } from "../common/facts"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"

/** Who brought the device, and how to reach them. */
export function CustomerSection({ repair }: { repair: RepairDetail }) {
  const { t } = useText()
  const { customer } = repair
  const may = useMay()
  return (
    <Section
      title={t("repair.customer")}
      actions={
        customer.id &&
        may("GET", `/admin/customers/${customer.id}`) && (
          <Link to={`/customers/${customer.id}`} className={TEXT_LINK}>
            {t("repair.open_customer")}
          </Link>
        )
      }
    >
      <Facts
        facts={[
          {
            label: t("repair.name"),
            value: `${customer.first_name} ${customer.last_name}`.trim(),
          },
          {
            label: t("repair.email"),
            value: (
              <a href={`mailto:${customer.email}`} className={TEXT_LINK}>
                {customer.email}
              </a>
            ),
          },
          {
            label: t("repair.phone"),
            value: customer.phone && (
              <a href={`tel:${customer.phone}`} className={TEXT_LINK}>
                {customer.phone}
              </a>
            ),
          },
          { label: t("repair.language"), value: t(`locales.${repair.locale}`) },
          {
            label: t("repair.description"),
            value: repair.description && (
              <span className="whitespace-pre-wrap">{repair.description}</span>
            ),
          },
        ]}
      />
    </Section>
  )
}
