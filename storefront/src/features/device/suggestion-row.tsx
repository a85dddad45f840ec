"use client"

import { useLocale, useTranslations } from "next-intl"
import type { Device } from "@/lib/medusa/types"
import { formatMoney } from "@/lib/money"
import { DeviceArt } from "./device-art"

interface SuggestionRowProps {
  id: string
  device: Device
  active: boolean
  onChoose: () => void
}

/** One suggestion: the device, its brand and year, and its lowest price. */
export function SuggestionRow({ id, device, active, onChoose }: SuggestionRowProps) {
  const t = useTranslations("search")
  const locale = useLocale()
  const { name, kind, brand, release_year, from_price } = device
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className="suggest__row"
      // keeps the focus in the input, whose blur would close the list before the click
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <DeviceArt kind={kind} />
      <span className="suggest__what">
        <strong>{name}</strong>
        <span className="small muted">
          {brand.name} · {release_year}
        </span>
      </span>
      {from_price && (
        <span className="num">
          {t("from", {
            price: formatMoney(from_price.amount, { locale, short: true, ...from_price }),
          })}
        </span>
      )}
    </li>
  )
}
