import { Clock, KeyRound, Stethoscope } from "lucide-react"
import { getLocale, getTranslations } from "next-intl/server"
import type { DeviceDetail, RepairType } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { OfferTile } from "./offer-tile"
import type { PriceRow } from "./price-rows"

interface RepairRowProps {
  row: PriceRow
  device: DeviceDetail
  /** what the shop says about this repair beside its offers */
  type: RepairType | undefined
}

/** One repair: what it is, what to know before, and its prices side by side. */
export async function RepairRow({ row, device, type }: RepairRowProps) {
  const t = await getTranslations("device")
  const locale = await getLocale()
  const { repair_type, offers, duration_minutes } = row
  const { need, reason } = repair_type.credential
  const fee = type?.diagnosis_fees[device.kind]
  return (
    <li className="repair">
      <div className="repair__what">
        <h4>{repair_type.names[locale]}</h4>
        <p>{repair_type.descriptions[locale]}</p>
        <ul className="repair__facts">
          <li>
            <Clock className="icon icon--s" aria-hidden="true" />
            {duration_minutes.min === duration_minutes.max
              ? t("minutes_exact", duration_minutes)
              : t("minutes", duration_minutes)}
          </li>
          {need !== "never" && (
            <li>
              <KeyRound className="icon icon--s" aria-hidden="true" />
              {reason[locale]}
            </li>
          )}
          {type?.diagnosed_first && (
            <li>
              <Stethoscope className="icon icon--s" aria-hidden="true" />
              {fee
                ? t("diagnosed_first", { price: formatMoney(fee.amount, { locale, ...fee }) })
                : t("diagnosed_free")}
            </li>
          )}
        </ul>
      </div>
      <ul className={offers.length > 1 ? "tiles" : "tiles tiles--one"}>
        {offers.map((offer) => (
          <OfferTile
            key={offer.variant_id}
            offer={offer}
            device={device}
            compared={offers.length > 1}
          />
        ))}
      </ul>
    </li>
  )
}
