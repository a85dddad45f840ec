import { CircleHelp } from "lucide-react"
import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import type { DeviceDetail } from "@/lib/medusa/types"
import { browseHref } from "./browse-filter"
import { modelNumbers } from "./model-numbers"
import { SpecList } from "./spec-list"

/** Whether this is the customer's device: its numbers, where to find theirs, and the ways out. */
export async function ModelCheck({ device }: { device: DeviceDetail }) {
  const t = await getTranslations("device")
  const { brand, kind, family, identifiers, specs } = device
  return (
    <section className="section section--tight" id="model" aria-labelledby="h-model">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-model">{t("yours.title")}</h2>
          <p>{t("yours.lead")}</p>
        </div>
        <div className="modelcheck">
          <div className="stack">
            <h3>{t("model_numbers", { count: Math.max(identifiers.length, 2) })}</h3>
            {identifiers.length > 0 ? (
              <ul className="numbers">
                {modelNumbers(identifiers).map((identifier) => (
                  <li key={identifier}>{identifier}</li>
                ))}
              </ul>
            ) : (
              <p>{t("yours.none")}</p>
            )}
            <p className="muted">{t(`yours.where.${kind}`)}</p>
            <ul className="wayout">
              <li>
                <Link href={browseHref({ kind, brand: brand.slug, family: family ?? "" })}>
                  {t("yours.other", { family: family ?? brand.name })}
                </Link>
              </li>
              <li>
                <Link href="/devices">{t("yours.search")}</Link>
              </li>
            </ul>
            <p className="notice notice--idle">
              <CircleHelp className="icon" aria-hidden="true" />
              <span>{t("yours.unsure")}</span>
            </p>
          </div>
          <SpecList specs={specs} />
        </div>
      </div>
    </section>
  )
}
