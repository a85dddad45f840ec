import { useText } from "../../hooks/use-text"
import type { RepairDetail } from "../../lib/types"
import { Facts } from "../common/facts"
import { Section } from "../common/section"

/** The device, where it is, and what was found. */
export function DeviceSection({ repair }: { repair: RepairDetail }) {
  const { t } = useText()
  const { device } = repair
  return (
    <Section title={t("repair.device")}>
      <Facts
        facts={[
          { label: t("repair.model"), value: repair.device_name },
          { label: t("repair.colour"), value: device.colour },
          { label: t("repair.serial"), value: device.serial },
          { label: t("repair.imei"), value: device.imei },
          {
            label: t("repair.whereabouts"),
            value: t(`custody.${repair.custody}`, { defaultValue: repair.custody }),
          },
          { label: t("repair.method"), value: t(`service_methods.${repair.service_method}`) },
          { label: t("repair.technician"), value: repair.assignee?.name },
          {
            label: t("repair.faults"),
            value: repair.fault_codes
              .map((code) => t(`evidence.faults.${code}`, { defaultValue: code }))
              .join(", "),
          },
          {
            label: t("repair.outcome"),
            value: repair.outcome && t(`outcomes.${repair.outcome}`),
          },
        ]}
      />
    </Section>
  )
}
