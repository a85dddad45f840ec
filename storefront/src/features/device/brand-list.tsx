import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { readBrands } from "@/lib/medusa/catalogue"

/** The brands in the catalogue; nothing at all while the catalogue cannot be read. */
export async function BrandList() {
  const brands = await readBrands()
  if (brands.length === 0) return null
  const t = await getTranslations("home")
  return (
    <section className="section section--follow" aria-labelledby="h-brands">
      <div className="wrap">
        <h2 id="h-brands" className="h3">
          {t("brands")}
        </h2>
        <ul className="chips">
          {brands.map((brand) => (
            <li key={brand.id}>
              <Link className="chip" href={`/devices?brand=${brand.slug}`}>
                {brand.name}
                <span className="muted num">{brand.device_count}</span>
                <span className="sr">{t("brand_devices", { count: brand.device_count })}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
