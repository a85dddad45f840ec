import { getLocale, getTranslations } from "next-intl/server"
import type { DeviceDetail, Services } from "@/lib/medusa/types"
import { gradesOf, priceRows, rowsByCategory } from "./price-rows"
import { RepairRow } from "./repair-row"

interface PriceListProps {
  device: DeviceDetail
  services: Services
}

/** All prices of a device: its repairs under the shop's categories, part grades side by side. */
export async function PriceList({ device, services }: PriceListProps) {
  const t = await getTranslations("device")
  const locale = await getLocale()
  const groups = rowsByCategory(priceRows(device.offers), services.categories)
  return (
    <section className="section section--tight" id="prices" aria-labelledby="h-prices">
      <div className="wrap">
        <div className="section__head pricehead">
          <h2 id="h-prices">{t("prices")}</h2>
          <p>{groups.length > 0 ? t("prices_lead") : t("no_prices")}</p>
        </div>
        {groups.length > 1 && (
          <nav className="jump" aria-label={t("categories")}>
            <ul className="chips">
              {groups.map(({ category }) => (
                <li key={category.code}>
                  <a className="chip" href={`#${category.code}`}>
                    {category.names[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {groups.map(({ category, rows }) => (
          <section className="category" key={category.code} aria-labelledby={category.code}>
            <h3 id={category.code}>{category.names[locale]}</h3>
            <p className="muted">{category.descriptions[locale]}</p>
            <ul className="repairs">
              {rows.map((row) => (
                <RepairRow
                  key={row.repair_type.code}
                  row={row}
                  device={device}
                  type={services.repair_types.find(({ code }) => code === row.repair_type.code)}
                />
              ))}
            </ul>
          </section>
        ))}
        {gradesOf(device.offers).length > 1 && (
          <p className="small">
            <a href="#grades">{t("what_grades_mean")}</a>
          </p>
        )}
      </div>
    </section>
  )
}
