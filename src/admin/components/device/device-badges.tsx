import { StatusBadge } from "@medusajs/ui"
import type { AdminDevice } from "../../../contracts/admin-catalogue"
import { useText } from "../../hooks/use-text"

/** Whether a model is on sale. */
export function DeviceStatusBadge({ device }: { device: Pick<AdminDevice, "retired_at"> }) {
  const { t } = useText()
  const status = device.retired_at ? "retired" : "live"
  return (
    <StatusBadge color={status === "live" ? "green" : "grey"}>
      {t(`devices.statuses.${status}`)}
    </StatusBadge>
  )
}

/** How many of a model's prices nobody has looked at. */
export function DevicePricesBadge({ device }: { device: AdminDevice }) {
  const { t } = useText()
  const { offer_count, suggested_count } = device
  if (offer_count === 0) return null
  return suggested_count > 0 ? (
    <StatusBadge color="orange">
      {t("devices.suggested_count", { count: suggested_count })}
    </StatusBadge>
  ) : (
    <StatusBadge color="blue">{t("devices.price_states.confirmed")}</StatusBadge>
  )
}
