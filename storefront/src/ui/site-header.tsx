import { PackageSearch, Search } from "lucide-react"
import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { BrandMark } from "./brand-mark"
import { NavLinks } from "./nav-links"

/** The header of every page. */
export async function SiteHeader() {
  const t = await getTranslations("shell")
  return (
    <header className="top">
      <div className="wrap top__in">
        <BrandMark />
        <nav className="nav" aria-label={t("nav_label")}>
          <NavLinks />
        </nav>
        <div className="top__end">
          <Link className="iconbtn top__small" href="/devices" aria-label={t("prices")}>
            <Search className="icon" aria-hidden="true" />
          </Link>
          <Link className="iconbtn top__small" href="/track" aria-label={t("track")}>
            <PackageSearch className="icon" aria-hidden="true" />
          </Link>
          <Link className="btn btn--primary top__cta" href="/devices">
            {t("book")}
          </Link>
        </div>
      </div>
    </header>
  )
}
