"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import type { Brand } from "@/lib/medusa/types"
import { browseHref, type BrowseFilter } from "./browse-filter"
import { isDeviceKind } from "./kinds"

interface BrowsePathProps {
  filter: BrowseFilter
  brands: readonly Brand[]
}

/** The way from all devices to what is shown, each step leading back. */
export function BrowsePath({ filter, brands }: BrowsePathProps) {
  const t = useTranslations("browse")
  const kinds = useTranslations("kinds")
  const { q, kind, brand, family, year } = filter
  const steps = [{ href: browseHref({}), name: t("all") }]
  if (q) steps.push({ href: "", name: t("results", { query: q }) })
  else {
    if (isDeviceKind(kind))
      steps.push({ href: browseHref({ kind }), name: kinds(`${kind}.plural`) })
    if (brand) {
      const name = brands.find(({ slug }) => slug === brand)?.name ?? brand
      steps.push({ href: browseHref({ kind, brand }), name })
    }
    if (family) steps.push({ href: browseHref({ kind, brand, family }), name: family })
    if (year) steps.push({ href: "", name: year })
  }
  return (
    <nav aria-label={t("path")}>
      <ol className="crumbs small">
        {steps.map(({ href, name }, index) =>
          index === steps.length - 1 ? (
            <li key={name} aria-current="page">
              {name}
            </li>
          ) : (
            <li key={name}>
              <Link href={href}>{name}</Link>
            </li>
          )
        )}
      </ol>
    </nav>
  )
}
