import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { DEVICE_MODULE } from "../../modules/device"
import type DeviceModuleService from "../../modules/device/service"
import type { PlannedDevice } from "./plan-offers"

/**
 * Takes from sale the models that came from the catalogue and are no longer in it. Models that the
 * owner added have no content hash and stay.
 *
 * @returns how many models were retired
 */
export async function retireMissingModels(
  container: MedusaContainer,
  devices: PlannedDevice[],
  now: Date
): Promise<number> {
  const service = container.resolve<DeviceModuleService>(DEVICE_MODULE)
  const slugs = new Set(devices.map(({ model }) => model.slug))
  const live = await service.listDeviceModels(
    { retired_at: null },
    { select: ["id", "slug", "content_hash", "product_id"] }
  )
  const gone = live.filter(({ slug, content_hash }) => content_hash && !slugs.has(slug))
  if (!gone.length) return 0
  await service.updateDeviceModels(gone.map(({ id }) => ({ id, retired_at: now })))
  const product_ids = gone.flatMap(({ product_id }) => product_id ?? [])
  await container.resolve(Modules.PRODUCT).updateProducts({ id: product_ids }, { status: "draft" })
  return gone.length
}

const UNPLANNED = `
select o.id as offer_id, v.id as variant_id
from repair_offer o
join product_variant v on v.id = o.variant_id and v.deleted_at is null
where o.device_model_id = any(:device_model_ids) and o.deleted_at is null
  and o.price_source = 'suggested' and not v.sku = any(:skus)`

/**
 * Takes from sale the offers of these models that the catalogue no longer makes, with their
 * variants. Offers whose price the owner set stay.
 *
 * @returns how many offers were taken away
 */
export async function retireMissingOffers(
  container: MedusaContainer,
  wanted: { device_model_ids: string[]; skus: string[] }
): Promise<number> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { offer_id: string; variant_id: string }[] }>(UNPLANNED, wanted)
  if (!rows.length) return 0
  await container
    .resolve<DeviceModuleService>(DEVICE_MODULE)
    .softDeleteRepairOffers(rows.map(({ offer_id }) => offer_id))
  await container
    .resolve(Modules.PRODUCT)
    .softDeleteProductVariants(rows.map(({ variant_id }) => variant_id))
  return rows.length
}
