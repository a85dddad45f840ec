import { getLocale, getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import type { DeviceDetail, RepairOffer } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"

interface OfferCellProps {
  offer: RepairOffer
  device: DeviceDetail
}

/** One price, which starts a booking, with its warranty and whether the part is here. */
export async function OfferCell({ offer, device }: OfferCellProps) {
  const t = await getTranslations("device")
  const grades = await getTranslations("grades")
  const locale = await getLocale()
  const { availability, price, part_grade, repair_type, variant_id, warranty_months } = offer
  const amount = formatMoney(price.amount, { locale, ...price })
  return (
    <div className="offer">
      <Link
        className="pcell"
        href={`/book/${device.slug}?offers=${variant_id}`}
        prefetch={false}
        aria-label={t("book_offer", {
          repair: repair_type.names[locale],
          grade: grades(`${part_grade}.name`),
          price: amount,
        })}
      >
        {amount}
      </Link>
      <span className="offer__note">{t("warranty", { months: warranty_months })}</span>
      {part_grade !== "none" && (
        <span className="offer__note">
          {availability.status === "in_stock"
            ? t("in_stock")
            : t("on_order", { days: availability.lead_days })}
        </span>
      )}
    </div>
  )
}
