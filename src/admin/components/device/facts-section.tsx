import type { AdminDeviceDetail } from "../../../contracts/admin-catalogue"
import { useText } from "../../hooks/use-text"
import { SPEC_NAMES, SPEC_OPTIONS } from "../../lib/device-form"
import { Facts } from "../common/facts"
import { Section } from "../common/section"

/** What is known of a device; what is not known is left out. */
export function FactsSection({ device }: { device: AdminDeviceDetail }) {
  const { t } = useText()
  const specs = SPEC_NAMES.flatMap((name) => {
    const value = device.specs[name]
    if (value === undefined) return []
    const text = name in SPEC_OPTIONS ? t(`devices.spec_values.${value}`) : String(value)
    return [{ label: t(`devices.spec_names.${name}`), value: text }]
  })
  return (
    <Section title={t("devices.facts")}>
      <Facts
        facts={[
          { label: t("devices.fields.family"), value: device.family },
          { label: t("devices.fields.tier"), value: t(`devices.tiers.${device.tier}`) },
          { label: t("devices.identifiers"), value: device.identifiers.join(", ") },
          { label: t("devices.nicknames"), value: device.nicknames.join(", ") },
          { label: t("devices.address"), value: `/devices/${device.slug}` },
          ...specs,
        ]}
      />
    </Section>
  )
}
