import { getTranslations } from "next-intl/server"
import type { DeviceDetail } from "@/lib/medusa/types"
import { specFacts, type SpecFact } from "./spec-facts"

/** What about a device decides whether and how it can be repaired; nothing where nothing is known. */
export async function SpecList({ specs }: { specs: DeviceDetail["specs"] }) {
  const t = await getTranslations("device.specs")
  const facts = specFacts(specs)
  if (facts.length === 0) return null
  const screen = ({ inches, technology }: Extract<SpecFact, { name: "screen" }>) => {
    const name = technology && t(`values.screen_technology.${technology}`)
    if (inches === undefined) return name
    return name ? t("inches", { inches, technology: name }) : t("inches_only", { inches })
  }
  const battery = ({ mah, wh, mount }: Extract<SpecFact, { name: "battery" }>) =>
    [
      mah !== undefined && t("mah", { mah }),
      wh !== undefined && t("wh", { wh }),
      mount && t(`values.battery_mount.${mount}`),
    ]
      .filter(Boolean)
      .join(", ")
  const value = (fact: SpecFact) => {
    switch (fact.name) {
      case "screen":
        return screen(fact)
      case "battery":
        return battery(fact)
      case "rear_cameras":
        return fact.count
      default:
        // each name has words of its own; a test holds the texts against the contract
        return t(`values.${fact.name}.${fact.value}` as "values.storage.m2")
    }
  }
  return (
    <div>
      <h3>{t("title")}</h3>
      <dl className="specs">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{t(`names.${fact.name}`)}</dt>
            <dd>{value(fact)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
