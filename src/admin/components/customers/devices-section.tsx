import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import type { ShopCustomerDetail } from "../../lib/customer-types"
import { Section } from "../common/section"
import { TEXT_LINK } from "../common/text-link"
import { StateBadge } from "../repairs/state-badge"

type Device = ShopCustomerDetail["devices"][number]

function DeviceHistory({ device }: { device: Device }) {
  const { t, format } = useText()
  const identity = [
    device.imei && `IMEI ${device.imei}`,
    device.serial && `${t("customers.serial")} ${device.serial}`,
    device.colour,
  ].filter(Boolean)
  return (
    <li className="txt-compact-small px-6 py-4">
      <p className="text-ui-fg-base txt-compact-small-plus">{device.name}</p>
      {identity.length > 0 && <p className="text-ui-fg-subtle break-all">{identity.join(", ")}</p>}
      <ul aria-label={t("customers.history_of", { device: device.name })} className="mt-2">
        {device.repairs.map((repair) => (
          <li
            key={repair.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5"
          >
            <span className="flex flex-wrap items-center gap-x-3">
              <Link to={`/repairs/${repair.id}`} className={TEXT_LINK}>
                {repair.number}
              </Link>
              <time dateTime={repair.created_at} className="text-ui-fg-subtle">
                {format.fullDateTime(repair.created_at)}
              </time>
            </span>
            <span className="flex items-center gap-x-3">
              <span className="text-ui-fg-subtle tabular-nums">
                {format.money(repair.total, repair.currency_code)}
              </span>
              <StateBadge state={repair.work_state} />
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Each device of a customer once, with all its repairs. */
export function DevicesSection({ customer }: { customer: ShopCustomerDetail }) {
  const { t } = useText()
  return (
    <Section title={t("customers.devices")}>
      {customer.devices.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("customers.no_repairs")}
        </Text>
      ) : (
        <ul aria-label={t("customers.devices")} className="divide-ui-border-base divide-y">
          {customer.devices.map((device) => (
            <DeviceHistory key={device.id} device={device} />
          ))}
        </ul>
      )}
    </Section>
  )
}
