import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminDeviceOffer } from "../../../contracts/admin-catalogue"
import { useUpdateOffer } from "../../hooks/use-devices"
import { useFailureText } from "../../hooks/use-failure-text"
import { useOfferName } from "../../hooks/use-offer-name"
import { useText } from "../../hooks/use-text"
import { OfferDrawer } from "./offer-drawer"

/** What can be done with one offer. */
export function OfferMenu({ deviceId, offer }: { deviceId: string; offer: AdminDeviceOffer }) {
  const { t } = useText()
  const failureText = useFailureText()
  const update = useUpdateOffer(deviceId, offer.variant_id)
  const name = useOfferName()({ ...offer, names: offer.repair_type.names })
  const [editing, setEditing] = useState(false)

  const change = (body: { reset?: true; on_sale?: boolean }) =>
    update.mutate(
      { version: offer.version, ...body },
      {
        onSuccess: () => toast.success(t("devices.offer_saved", { offer: name })),
        onError: (error) => toast.error(failureText(error).title),
      }
    )

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("devices.more", { name })}
            isLoading={update.isPending}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item onSelect={() => setEditing(true)}>
            {t("devices.edit_offer")}
          </DropdownMenu.Item>
          {offer.price_source === "owner" && (
            <DropdownMenu.Item onSelect={() => change({ reset: true })}>
              {t("devices.reset")}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Separator />
          <DropdownMenu.Item onSelect={() => change({ on_sale: !offer.on_sale })}>
            {t(offer.on_sale ? "devices.take_off" : "devices.put_back")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {editing && (
        <OfferDrawer deviceId={deviceId} offer={offer} onClose={() => setEditing(false)} />
      )}
    </>
  )
}
