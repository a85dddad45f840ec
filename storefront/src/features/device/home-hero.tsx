import { getTranslations } from "next-intl/server"
import { ClientMessages } from "@/i18n/client-messages"
import { DeviceSearch } from "./device-search"
import { ExplodedPhone } from "./exploded-phone"

/** The promise and the search below it. */
export async function HomeHero() {
  const t = await getTranslations("home")
  return (
    <section className="hero">
      <div className="wrap hero__grid">
        <div className="hero__text">
          <h1>
            {t("title_1")}
            <br /> {t("title_2")}
          </h1>
          <p className="lead">{t("lead")}</p>
          <ClientMessages namespaces={["search"]}>
            <DeviceSearch />
          </ClientMessages>
          <p className="small muted hero__hint">{t("search_hint")}</p>
        </div>
        <div className="hero__art">
          <ExplodedPhone
            description={t("art")}
            labels={[t("art_display"), t("art_battery"), t("art_board"), t("art_frame")]}
          />
        </div>
      </div>
    </section>
  )
}
