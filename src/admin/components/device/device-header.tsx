import { Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminDeviceDetail } from "../../../contracts/admin-catalogue"
import { useConfirmDevicePrices } from "../../hooks/use-devices"
import { useFailureText } from "../../hooks/use-failure-text"
import { useMay } from "../../hooks/use-may"
import { useText } from "../../hooks/use-text"
import { DevicePricesBadge, DeviceStatusBadge } from "./device-badges"
import { DeviceDrawer } from "./device-drawer"
import { RetirePrompt } from "./retire-prompt"

/** A device's name and state, and what can be done with it. */
export function DeviceHeader({ device }: { device: AdminDeviceDetail }) {
  const { t } = useText()
  const may = useMay()
  const failureText = useFailureText()
  const confirm = useConfirmDevicePrices(device.id)
  const [open, setOpen] = useState<"edit" | "copy" | "retire" | null>(null)
  const close = () => setOpen(null)
  const mayEdit = may("POST", `/admin/devices/${device.id}`)
  const mayConfirm = may("POST", "/admin/price-rules/confirm")

  const confirmPrices = () =>
    confirm.mutate(undefined, {
      onSuccess: ({ confirmed }) => toast.success(t("devices.confirmed", { count: confirmed })),
      onError: (error) => toast.error(failureText(error).title),
    })

  return (
    <Container className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <Heading level="h1" className="break-words">
          {device.brand.name} {device.name}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`devices.kinds.${device.kind}`)}, {device.release_year}
        </Text>
        <div role="status" className="mt-2 flex flex-wrap items-center gap-1.5">
          <DeviceStatusBadge device={device} />
          <DevicePricesBadge device={device} />
          <Badge size="2xsmall">{t(`devices.sources.${device.source}`)}</Badge>
        </div>
      </div>
      {mayEdit && (
        <div className="flex flex-wrap gap-2">
          {mayConfirm && device.suggested_count > 0 && (
            <Button
              size="small"
              variant="secondary"
              isLoading={confirm.isPending}
              onClick={confirmPrices}
            >
              {t("devices.confirm_prices")}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => setOpen("retire")}>
            {t(device.retired_at ? "devices.restore" : "devices.retire")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => setOpen("copy")}>
            {t("devices.copy")}
          </Button>
          <Button size="small" onClick={() => setOpen("edit")}>
            {t("devices.edit")}
          </Button>
        </div>
      )}
      {(open === "edit" || open === "copy") && (
        <DeviceDrawer mode={open} device={device} onClose={close} />
      )}
      <RetirePrompt device={device} open={open === "retire"} onClose={close} />
    </Container>
  )
}
