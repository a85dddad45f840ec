"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import type { Brand, DeviceKind } from "@/lib/medusa/types"
import { browseHref } from "./browse-filter"

interface BrandChoiceProps {
  kind: DeviceKind
  brands: readonly Brand[]
}

/** The brands that make a kind of device, those with the most models first. */
export function BrandChoice({ kind, brands }: BrandChoiceProps) {
  const t = useTranslations("browse")
  const counted = brands
    .map(({ name, slug, kind_counts }) => ({ name, slug, count: kind_counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return (
    <section className="browse__level" aria-labelledby="choose-brand">
      <h2 id="choose-brand" className="h3">
        {t("brands")}
      </h2>
      <ul className="picklist">
        {counted.map(({ name, slug, count }) => (
          <li key={slug}>
            <Link className="pick" href={browseHref({ kind, brand: slug })}>
              <strong>{name}</strong>
              <span className="small muted">{t("devices", { count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
