import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"

export default async function NotFound() {
  const t = await getTranslations("errors")
  return (
    <div className="wrap page">
      <div className="empty">
        <h1 className="h2">{t("not_found")}</h1>
        <p>{t("not_found_hint")}</p>
        <Link className="btn btn--primary" href="/devices">
          {t("find_device")}
        </Link>
      </div>
    </div>
  )
}
