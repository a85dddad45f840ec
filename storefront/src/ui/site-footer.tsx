import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { DEVICE_KINDS } from "@/features/device/kinds"
import { BrandMark } from "./brand-mark"
import { LocaleSwitch } from "./locale-switch"
import { ThemeSwitch } from "./theme-switch"

/** The footer of every page: links, language and theme. */
export async function SiteFooter() {
  const t = await getTranslations("shell")
  const kinds = await getTranslations("kinds")
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="foot__grid">
          <div>
            <BrandMark />
            <p className="muted foot__about">{t("about")}</p>
          </div>
          <nav aria-labelledby="foot-repairs">
            <h2 id="foot-repairs">{t("repairs")}</h2>
            <ul>
              {DEVICE_KINDS.slice(0, 3).map((kind) => (
                <li key={kind}>
                  <Link href={`/devices?kind=${kind}`}>{kinds(`${kind}.plural`)}</Link>
                </li>
              ))}
              <li>
                <Link href="/devices">{t("all_devices")}</Link>
              </li>
            </ul>
          </nav>
          <nav aria-labelledby="foot-help">
            <h2 id="foot-help">{t("help")}</h2>
            <ul>
              <li>
                <Link href="/track">{t("track")}</Link>
              </li>
              <li>
                <Link href="/#how">{t("how")}</Link>
              </li>
              <li>
                <Link href="/#promises">{t("promises")}</Link>
              </li>
            </ul>
          </nav>
        </div>
        <div className="foot__base">
          <span>{t("open_source")}</span>
          <div className="foot__switches">
            <LocaleSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </div>
    </footer>
  )
}
