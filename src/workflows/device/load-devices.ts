import type DeviceModuleService from "../../modules/device/service"
import { contentHash, type PlannedDevice } from "./plan-offers"
import type { Catalogue } from "./read-catalogue"

/** Writes the repair types that are new or changed. @returns how many were written */
export async function loadRepairTypes(
  service: DeviceModuleService,
  { repair_types }: Catalogue
): Promise<number> {
  const wanted = repair_types.map(({ code, ...type }, position) => ({
    id: code,
    category: type.category,
    names: type.names,
    descriptions: type.descriptions,
    credential: type.credential,
    // a list in a JSON column has to be wrapped for the types of Medusa's models
    fault_codes: toJson(type.fault_codes),
    kinds: toJson(Object.keys(type.labour_minutes)),
    part_grades: toJson(type.part_grades),
    labour_minutes: type.labour_minutes,
    warranty_months: type.warranty_months,
    position,
    content_hash: contentHash([type, position]),
  }))
  const known = await service.listRepairTypes({}, { select: ["id", "content_hash"] })
  const hashes = new Map(known.map(({ id, content_hash }) => [id, content_hash]))
  const created = wanted.filter(({ id }) => !hashes.has(id))
  const changed = wanted.filter(
    ({ id, content_hash }) => hashes.has(id) && hashes.get(id) !== content_hash
  )
  if (created.length) await service.createRepairTypes(created)
  if (changed.length) await service.updateRepairTypes(changed)
  return created.length + changed.length
}

/** Makes the brands that are missing. @returns the id of each brand by its slug */
export async function loadBrands(
  service: DeviceModuleService,
  { brands }: Catalogue
): Promise<Map<string, string>> {
  const known = await service.listBrands({}, { select: ["id", "slug"] })
  const ids = new Map(known.map(({ id, slug }) => [slug, id]))
  const missing = brands.map(({ brand }) => brand).filter(({ slug }) => !ids.has(slug))
  if (missing.length)
    for (const { id, slug } of await service.createBrands(missing)) ids.set(slug, id)
  return ids
}

/**
 * Writes the device models of a batch that are new or changed, brings back those that were retired,
 * and ties each to its product.
 *
 * @returns the id of each model by its slug, how many were written, and the products of the models
 *   that were brought back
 */
export async function loadDeviceModels(
  service: DeviceModuleService,
  devices: PlannedDevice[],
  { brand_ids, product_ids }: { brand_ids: Map<string, string>; product_ids: Map<string, string> }
): Promise<{ ids: Map<string, string>; written: number; revived: string[] }> {
  const known = await service.listDeviceModels(
    { slug: devices.map(({ model }) => model.slug) },
    { select: ["id", "slug", "content_hash", "product_id", "retired_at"] }
  )
  const bySlug = new Map(known.map((row) => [row.slug, row]))
  const wanted = devices.map((device) => {
    const { slug, name, kind, family, release_year, tier, specs } = device.model
    return {
      slug,
      name,
      kind,
      family: family ?? null,
      release_year,
      tier,
      specs,
      identifiers: toJson(device.model.identifiers),
      nicknames: toJson(device.model.nicknames),
      brand_id: brand_ids.get(device.brand_slug),
      search_text: device.search_text,
      product_id: product_ids.get(slug),
      content_hash: device.content_hash,
      retired_at: null,
    }
  })
  const created = wanted.filter(({ slug }) => !bySlug.has(slug))
  const changed = wanted.flatMap((row) => {
    const old = bySlug.get(row.slug)
    if (!old) return []
    const same =
      old.content_hash === row.content_hash && old.product_id === row.product_id && !old.retired_at
    return same ? [] : [{ id: old.id, ...row }]
  })
  const ids = new Map(known.map(({ id, slug }) => [slug, id]))
  if (created.length)
    for (const { id, slug } of await service.createDeviceModels(created)) ids.set(slug, id)
  if (changed.length) await service.updateDeviceModels(changed)
  const revived = known.flatMap(({ retired_at, product_id }) =>
    retired_at && product_id ? [product_id] : []
  )
  return { ids, written: created.length + changed.length, revived }
}

const toJson = (list: string[]): Record<string, unknown> =>
  list as unknown as Record<string, unknown>
