import { Badge } from "@medusajs/ui"
import { usePriceText } from "../../hooks/use-price-text"
import { useText } from "../../hooks/use-text"
import type { NegativeMargin, PriceDifference } from "../../lib/price-types"

type OfferRowProps = { offer: PriceDifference | NegativeMargin }

function OfferRow({ offer }: OfferRowProps) {
  const { t, format } = useText()
  const text = usePriceText()
  const money = (amount: number | null) =>
    amount === null ? t("pricing.preview.not_offered") : format.money(amount, offer.currency_code)
  const sign = (offer.difference ?? 0) > 0 ? "+" : ""
  const grade = offer.part_grade === "none" ? [] : [text.nameOf("part_grade", offer.part_grade)]
  return (
    <li className="txt-compact-small flex items-start justify-between gap-x-4 px-6 py-2">
      <div className="min-w-0">
        <span className="text-ui-fg-base block">{offer.device_name}</span>
        <span className="text-ui-fg-subtle block">
          {[text.nameOf("repair_type", offer.repair_type), ...grade].join(" · ")}
        </span>
        {"cost" in offer && (
          <span className="text-ui-fg-subtle block">
            {t("pricing.preview.margin_of", {
              net: money(offer.net_price),
              cost: money(offer.cost),
            })}{" "}
            {offer.set_by_owner && <Badge size="2xsmall">{t("pricing.preview.by_hand")}</Badge>}
          </span>
        )}
      </div>
      <div className="shrink-0 text-right tabular-nums">
        <span className="text-ui-fg-base block">
          {money(offer.before)} → {money(offer.after)}
        </span>
        {offer.difference !== null && offer.difference !== 0 && (
          <span className="text-ui-fg-subtle block">
            {sign}
            {money(offer.difference)}
          </span>
        )}
      </div>
    </li>
  )
}

type DifferenceListProps = { label: string; offers: readonly (PriceDifference | NegativeMargin)[] }

/** Offers with their price before and after. */
export function DifferenceList({ label, offers }: DifferenceListProps) {
  return (
    <ul aria-label={label} className="divide-ui-border-base divide-y py-1">
      {offers.map((offer) => (
        <OfferRow key={`${offer.variant_id} ${offer.currency_code}`} offer={offer} />
      ))}
    </ul>
  )
}
