import { Table, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminDevice } from "../../../contracts/admin-catalogue"
import { useText } from "../../hooks/use-text"
import { TEXT_LINK } from "../common/text-link"
import { DevicePricesBadge, DeviceStatusBadge } from "./device-badges"

const COLUMNS = ["device", "kind", "year", "tier", "offers", "prices", "status"] as const
// On a phone these are a line under the name instead.
const WIDE: readonly string[] = ["kind", "year", "tier", "offers", "status"]
const WIDE_ONLY = "hidden md:table-cell"

/** Models with their state; the name leads to the model's page. */
export function DevicesTable({ devices }: { devices: readonly AdminDevice[] }) {
  const { t } = useText()
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("devices.table")}>
        <Table.Header className="border-t-0">
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                scope="col"
                className={clx("whitespace-nowrap", WIDE.includes(column) && WIDE_ONLY)}
              >
                {t(`devices.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {devices.map((device) => (
            <Table.Row key={device.id} className="last:border-b-0">
              <Table.Cell className="py-2 pr-4 md:min-w-56">
                <Link to={`/catalogue/devices/${device.id}`} className={TEXT_LINK}>
                  {device.brand.name} {device.name}
                </Link>
                <span className="text-ui-fg-subtle txt-compact-xsmall block truncate max-w-40 sm:max-w-80">
                  {device.identifiers.join(", ")}
                </span>
                <span className="text-ui-fg-subtle txt-compact-xsmall block md:hidden">
                  {t(`devices.kinds.${device.kind}`)}, {device.release_year}
                  {device.retired_at && `, ${t("devices.statuses.retired")}`}
                </span>
              </Table.Cell>
              <Table.Cell className={WIDE_ONLY}>{t(`devices.kinds.${device.kind}`)}</Table.Cell>
              <Table.Cell className={clx("tabular-nums", WIDE_ONLY)}>
                {device.release_year}
              </Table.Cell>
              <Table.Cell className={WIDE_ONLY}>{t(`devices.tiers.${device.tier}`)}</Table.Cell>
              <Table.Cell className={clx("tabular-nums", WIDE_ONLY)}>
                {device.offer_count}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <DevicePricesBadge device={device} />
              </Table.Cell>
              <Table.Cell className={clx("whitespace-nowrap", WIDE_ONLY)}>
                <DeviceStatusBadge device={device} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
