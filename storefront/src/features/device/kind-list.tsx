import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { readBrands } from "@/lib/medusa/catalogue"
import { browseHref } from "./browse-filter"
import { DeviceArt } from "./device-art"
import { DEVICE_KINDS } from "./kinds"

/** The kinds of device the shop repairs, each leading to its brands. */
export async function KindList() {
  const t = await getTranslations("home")
  const names = await getTranslations("kinds")
  const brands = await readBrands()
  const kinds = DEVICE_KINDS.map((kind) => ({
    kind,
    count: brands.reduce((sum, { kind_counts }) => sum + (kind_counts[kind] ?? 0), 0),
  }))
  // without a catalogue the kinds still lead to pages that say so
  const shown = brands.length > 0 ? kinds.filter(({ count }) => count > 0) : kinds
  return (
    <ul className="kinds">
      {shown.map(({ kind, count }) => (
        <li key={kind}>
          <Link className="kind" href={browseHref({ kind })}>
            <DeviceArt kind={kind} />
            <strong>{names(`${kind}.plural`)}</strong>
            <span>{names(`${kind}.examples`)}</span>
            {count > 0 && <span className="num">{t("devices", { count })}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
