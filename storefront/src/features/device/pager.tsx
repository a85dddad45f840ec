"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/navigation"
import { browseHref, type BrowseFilter } from "./browse-filter"

interface PagerProps {
  filter: BrowseFilter
  pages: number
}

/** The way to the pages before and after; nothing where there is one page alone. */
export function Pager({ filter, pages }: PagerProps) {
  const t = useTranslations("browse")
  if (pages < 2) return null
  const { page } = filter
  return (
    <nav className="pager" aria-label={t("pages")}>
      {page > 1 ? (
        <Link className="btn btn--secondary" href={browseHref({ ...filter, page: page - 1 })}>
          <ChevronLeft className="icon" aria-hidden="true" />
          {t("previous")}
        </Link>
      ) : (
        <span />
      )}
      <span className="small muted">{t("page", { page, pages })}</span>
      {page < pages ? (
        <Link className="btn btn--secondary" href={browseHref({ ...filter, page: page + 1 })}>
          {t("next")}
          <ChevronRight className="icon" aria-hidden="true" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
