"use client"

import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import type { Device } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { DeviceArt } from "./device-art"

/** A device in the list: what it is, its year and its lowest price. */
export function DeviceCard({ device }: { device: Device }) {
  const t = useTranslations("search")
  const locale = useLocale()
  const { slug, name, kind, brand, release_year, from_price } = device
  return (
    <Link className="devcard" href={`/devices/${slug}`} prefetch={false}>
      <DeviceArt kind={kind} />
      <span>
        <strong>{name}</strong>
        <span className="small muted">
          {brand.name} · {release_year}
        </span>
      </span>
      {from_price && (
        <span className="num small">
          {t("from", {
            price: formatMoney(from_price.amount, { locale, short: true, ...from_price }),
          })}
        </span>
      )}
    </Link>
  )
}
