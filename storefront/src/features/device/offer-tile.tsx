import { getLocale, getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import type { DeviceDetail, RepairOffer } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { readyDays } from "./price-rows"

interface OfferTileProps {
  offer: RepairOffer
  device: DeviceDetail
  /** there are other grades to tell this one from */
  compared: boolean
}

/** One price, which starts a booking: the part, its warranty, and when it can be ready. */
export async function OfferTile({ offer, device, compared }: OfferTileProps) {
  const t = await getTranslations("device")
  const grades = await getTranslations("grades")
  const locale = await getLocale()
  const { availability, price, part_grade, repair_type, variant_id, warranty_months } = offer
  const amount = formatMoney(price.amount, { locale, ...price })
  const grade = grades(`${part_grade}.name`)
  return (
    <li className="tile">
      <span className="tile__grade">
        <strong>{grade}</strong>
        {compared && <span className="small muted">{grades(`${part_grade}.short`)}</span>}
      </span>
      <Link
        className="tile__price"
        href={`/book/${device.slug}?offers=${variant_id}`}
        prefetch={false}
        aria-label={t("book_offer", { repair: repair_type.names[locale], grade, price: amount })}
      >
        {amount}
      </Link>
      <span className="tile__note">{t("warranty", { months: warranty_months })}</span>
      {part_grade !== "none" && (
        <span className="tile__note">
          {availability.status === "in_stock"
            ? t("in_stock")
            : t("on_order", { days: readyDays(offer) })}
        </span>
      )}
    </li>
  )
}
