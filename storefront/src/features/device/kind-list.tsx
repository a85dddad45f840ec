import { getTranslations } from "next-intl/server"
import { Link } from "@/i18n/navigation"
import { readKindsWithDevices } from "@/lib/medusa/catalogue"
import { DeviceArt } from "./device-art"
import { DEVICE_KINDS } from "./kinds"

/** The kinds of device the shop repairs, each leading to its list. */
export async function KindList() {
  const t = await getTranslations("home")
  const names = await getTranslations("kinds")
  const kinds = await readKindsWithDevices(DEVICE_KINDS)
  return (
    <section className="section" id="devices" aria-labelledby="h-devices">
      <div className="wrap">
        <div className="section__head">
          <h2 id="h-devices">{t("choose_device")}</h2>
        </div>
        <ul className="kinds">
          {kinds.map((kind) => (
            <li key={kind}>
              <Link className="kind" href={`/devices?kind=${kind}`}>
                <DeviceArt kind={kind} />
                <strong>{names(`${kind}.plural`)}</strong>
                <span>{names(`${kind}.examples`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
