import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { readBrands } from "@/lib/medusa/catalogue"
import { browseHref } from "./browse-filter"

/** The brands in the catalogue; nothing at all while the catalogue cannot be read. */
export async function BrandList() {
  const brands = await readBrands()
  if (brands.length === 0) return null
  const t = await getTranslations("home")
  return (
    <>
      <h2 id="h-brands" className="h3">
        {t("brands")}
      </h2>
      <ul className="chips chips--below">
        {brands.map(({ id, slug, name, device_count }) => (
          <li key={id}>
            <Link className="chip" href={browseHref({ brand: slug })}>
              {name}
              <span className="muted num">{device_count}</span>
              <span className="sr">{t("brand_devices", { count: device_count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
