import { Badge, StatusBadge, Table, clx } from "@medusajs/ui"
import type { AdminDeviceOffer } from "../../../contracts/admin-catalogue"
import { useText } from "../../hooks/use-text"
import { OfferMenu } from "./offer-menu"
import { PriceCell } from "./price-cell"

/** From which width each column is there; on a phone only the repair and its price are. */
export const WIDE_COLUMNS: Partial<Record<string, string>> = {
  source: "hidden sm:table-cell",
  stock: "hidden md:table-cell",
  cost: "hidden lg:table-cell xl:hidden 2xl:table-cell",
  lead: "hidden md:table-cell",
  duration: "hidden lg:table-cell xl:hidden 2xl:table-cell",
}

const SOURCE_COLOURS = { suggested: "orange", rule: "grey", owner: "blue" } as const

type OfferRowProps = {
  deviceId: string
  offer: AdminDeviceOffer
  currency: string
  editable: boolean
}

/** One grade of one repair. */
export function OfferRow({ deviceId, offer, currency, editable }: OfferRowProps) {
  const { t, format } = useText()
  const { part, on_sale, price_source, part_grade } = offer
  const days = part ? t("devices.days", { count: offer.lead_days }) : "-"
  return (
    <Table.Row className={clx("last:border-b-0", !on_sale && "text-ui-fg-muted")}>
      <Table.Cell className="py-1.5 pr-3">
        <span className="flex flex-wrap items-center gap-1.5 whitespace-nowrap">
          {t(`part_grades.${part_grade}`)}
          {!on_sale && <Badge size="2xsmall">{t("devices.off_sale")}</Badge>}
        </span>
        <span className="text-ui-fg-subtle txt-compact-xsmall sm:hidden">
          {t(`devices.price_sources.${price_source}`)}
        </span>
      </Table.Cell>
      <Table.Cell className="min-w-28 py-1.5">
        <PriceCell deviceId={deviceId} offer={offer} currency={currency} editable={editable} />
      </Table.Cell>
      <Table.Cell className={clx("whitespace-nowrap", WIDE_COLUMNS.source)}>
        <StatusBadge color={SOURCE_COLOURS[price_source]}>
          {t(`devices.price_sources.${price_source}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className={clx("tabular-nums", WIDE_COLUMNS.stock)}>
        {part ? part.stocked - part.reserved : "-"}
      </Table.Cell>
      <Table.Cell className={clx("tabular-nums", WIDE_COLUMNS.cost)}>
        {part?.cost ? format.money(part.cost.amount, part.cost.currency_code) : "-"}
      </Table.Cell>
      <Table.Cell className={clx("whitespace-nowrap", WIDE_COLUMNS.lead)}>{days}</Table.Cell>
      <Table.Cell className={clx("whitespace-nowrap", WIDE_COLUMNS.duration)}>
        {t("devices.minutes", { count: offer.duration_minutes })}
      </Table.Cell>
      {editable && (
        <Table.Cell className="w-10 py-1.5 pl-0 pr-3">
          <OfferMenu deviceId={deviceId} offer={offer} />
        </Table.Cell>
      )}
    </Table.Row>
  )
}
