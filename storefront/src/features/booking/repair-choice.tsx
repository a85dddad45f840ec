"use client"

import { Clock, PackageCheck, PackageOpen, ShieldCheck } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { cheapest, readyDays, type PriceRow } from "@/features/device/price-rows"
import type { RepairOffer } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { Choice } from "@/ui/choice"
import { chooseOffer } from "./draft"

interface RepairChoiceProps {
  row: PriceRow
  chosen: readonly string[]
  /** no further repair can be chosen */
  full: boolean
  onChange: (offers: string[]) => void
}

/** One repair: ticked or not, and in which part grade where there are several. */
export function RepairChoice({ row, chosen, full, onChange }: RepairChoiceProps) {
  const t = useTranslations("booking")
  const grades = useTranslations("grades")
  const locale = useLocale()
  const { repair_type, offers } = row
  const name = repair_type.names[locale]
  const ids = offers.map((offer) => offer.variant_id)
  const selected = offers.find((offer) => chosen.includes(offer.variant_id))
  const lowest = cheapest(offers)!
  const money = ({ price }: RepairOffer) => formatMoney(price.amount, { locale, ...price })
  const choose = (variant_id: string | null) => onChange(chooseOffer(chosen, ids, variant_id))

  const price = selected
    ? money(selected)
    : offers.length > 1
      ? t("from", { price: money(lowest) })
      : money(lowest)

  return (
    <fieldset className={selected ? "rep is-on" : "rep"}>
      <legend className="sr">{name}</legend>
      <div className="rep__head">
        <Choice
          type="checkbox"
          checked={selected !== undefined}
          disabled={full && !selected}
          onChange={(checked) => choose(checked ? lowest.variant_id : null)}
          title={name}
          price={price}
          text={repair_type.descriptions[locale]}
          meta={selected && offers.length === 1 ? <OfferFacts offer={lowest} /> : undefined}
        />
      </div>
      {selected && offers.length > 1 && (
        <div
          className="rep__grades"
          role="radiogroup"
          aria-label={t("grade_for", { repair: name })}
        >
          {offers.map((offer) => (
            <Choice
              key={offer.variant_id}
              type="radio"
              name={`grade-${repair_type.code}`}
              checked={offer === selected}
              onChange={() => choose(offer.variant_id)}
              title={grades(`${offer.part_grade}.name`)}
              price={money(offer)}
              text={grades(`${offer.part_grade}.get`)}
              meta={<OfferFacts offer={offer} />}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}

function OfferFacts({ offer }: { offer: RepairOffer }) {
  const t = useTranslations("booking")
  const { availability, duration_minutes, part_grade, warranty_months } = offer
  const here = availability.status === "in_stock"
  return (
    <span className="factline">
      <span>
        <Clock className="icon icon--s" aria-hidden="true" />
        {t("minutes", { minutes: duration_minutes })}
      </span>
      <span>
        <ShieldCheck className="icon icon--s" aria-hidden="true" />
        {t("warranty", { months: warranty_months })}
      </span>
      {part_grade !== "none" && (
        <span>
          {here ? (
            <PackageCheck className="icon icon--s" aria-hidden="true" />
          ) : (
            <PackageOpen className="icon icon--s" aria-hidden="true" />
          )}
          {here ? t("in_stock") : t("on_order", { days: readyDays(offer) })}
        </span>
      )}
    </span>
  )
}
