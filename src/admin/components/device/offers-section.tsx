import { Table, clx } from "@medusajs/ui"
import { Fragment, useState } from "react"
import { CURRENCIES } from "../../../domain/shared/money"
import type { AdminDeviceDetail, AdminDeviceOffer } from "../../../contracts/admin-catalogue"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import { ChoiceSelect } from "../common/choice-select"
import { EmptyState } from "../common/page-state"
import { Section } from "../common/section"
import { OfferRow, WIDE_COLUMNS } from "./offer-row"

const COLUMNS = ["repair", "price", "source", "stock", "cost", "lead", "duration"] as const

const byRepairType = (offers: readonly AdminDeviceOffer[]): AdminDeviceOffer[][] => {
  const groups = new Map<string, AdminDeviceOffer[]>()
  for (const offer of offers) {
    const group = groups.get(offer.repair_type.code)
    if (group) group.push(offer)
    else groups.set(offer.repair_type.code, [offer])
  }
  return [...groups.values()]
}

/** A device's repairs by type, with prices in one currency that can be changed in place. */
export function OffersSection({ device }: { device: AdminDeviceDetail }) {
  const { t, locale } = useText()
  const may = useMay()
  const [currency, setCurrency] = useState<string>(CURRENCIES[0])
  const editable = may("POST", `/admin/devices/${device.id}`)
  return (
    <Section
      title={t("devices.offers")}
      actions={
        <ChoiceSelect
          small
          label={t("devices.currency")}
          value={currency}
          choices={CURRENCIES.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setCurrency}
          className="w-24"
        />
      }
    >
      {device.offers.length === 0 ? (
        <EmptyState title={t("devices.no_offers_title")} text={t("devices.no_offers_text")} />
      ) : (
        <div className="overflow-x-auto">
          <Table aria-label={t("devices.offers_table")}>
            <Table.Header className="border-t-0">
              <Table.Row>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell
                    key={column}
                    scope="col"
                    className={clx("whitespace-nowrap", WIDE_COLUMNS[column])}
                  >
                    {t(`devices.offer_columns.${column}`)}
                  </Table.HeaderCell>
                ))}
                {editable && <Table.HeaderCell aria-hidden />}
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {byRepairType(device.offers).map((offers) => (
                <Fragment key={offers[0].repair_type.code}>
                  <Table.Row className="bg-ui-bg-subtle hover:bg-ui-bg-subtle">
                    <th
                      scope="rowgroup"
                      colSpan={COLUMNS.length + 1}
                      className="txt-compact-small-plus text-ui-fg-base px-6 py-1.5 text-left"
                    >
                      {offers[0].repair_type.names[locale]}
                    </th>
                  </Table.Row>
                  {offers.map((offer) => (
                    <OfferRow
                      key={offer.variant_id}
                      deviceId={device.id}
                      offer={offer}
                      currency={currency}
                      editable={editable}
                    />
                  ))}
                </Fragment>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}
