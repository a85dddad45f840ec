import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { microseconds } from "../../../lib/catalogue/admin-list-devices"
import { noSuchDevice } from "../../../lib/catalogue/admin-device-detail"
import { ApiError } from "../../../lib/errors"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { DeviceSpecs, type CatalogueModel } from "../../../modules/device/catalogue-schema"
import type { ModelOfBrand } from "../plan-offers"

/** A model as the owner changes it. */
export type DeviceRow = CatalogueModel & {
  id: string
  version: string
  brand: { slug: string; name: string }
  source: "catalogue" | "owner"
  is_retired: boolean
  product_id: string | null
  /** deleted in Medusa's own product page */
  is_product_deleted: boolean
}

const ROWS = (where: string): string => `
select d.id, ${microseconds("d.updated_at")}::text as version, d.slug, d.name, d.kind,
  coalesce(d.family, d.name) as family, d.release_year, d.tier, d.identifiers, d.nicknames, d.specs,
  jsonb_build_object('slug', b.slug, 'name', b.name) as brand, d.source,
  d.retired_at is not null as is_retired, d.product_id,
  d.product_id is not null and not exists (
    select 1 from product p where p.id = d.product_id and p.deleted_at is null
  ) as is_product_deleted
from device_model d join brand b on b.id = d.brand_id
where d.deleted_at is null and ${where}`

async function readRows(
  trx: Knex.Transaction,
  sql: string,
  value: string | string[]
): Promise<DeviceRow[]> {
  const { rows } = await trx.raw<{ rows: DeviceRow[] }>(sql, [value])
  return rows.map((row) => ({ ...row, specs: DeviceSpecs.parse(row.specs) }))
}

/** @throws ApiError 404 `device_not_found` */
export async function readDeviceRow(trx: Knex.Transaction, id: string): Promise<DeviceRow> {
  const [row] = await readRows(trx, ROWS("d.id = ?"), id)
  if (!row) throw noSuchDevice()
  return row
}

/** The models with these slugs, by slug. */
export async function readDeviceRows(
  trx: Knex.Transaction,
  slugs: string[]
): Promise<Map<string, DeviceRow>> {
  const rows = await readRows(trx, `${ROWS("d.slug = any(?)")} for update of d`, slugs)
  return new Map(rows.map((row) => [row.slug, row]))
}

/** 409 `stale_version` when what is there is not what the caller has seen. */
export function refuseStale(current: string, seen: string): void {
  if (current !== seen)
    throw new ApiError(409, "stale_version", "Somebody changed this since you read it")
}

/**
 * A model that no one else changes until the transaction ends. The rules are locked first, as every
 * writer of prices does, so that two never wait for each other.
 *
 * @throws ApiError 404 `device_not_found`, 409 `stale_version` or `product_deleted`
 */
export async function lockDevice(
  trx: Knex.Transaction,
  id: string,
  version: string
): Promise<DeviceRow> {
  await lockPriceRules(trx)
  const [row] = await readRows(trx, `${ROWS("d.id = ?")} for update of d`, id)
  if (!row) throw noSuchDevice()
  refuseStale(row.version, version)
  if (row.is_product_deleted)
    throw new ApiError(409, "product_deleted", "The product of this device was deleted in Medusa")
  return row
}

/** What the loader plans by. */
export function modelOf(row: CatalogueModel & { brand: DeviceRow["brand"] }): ModelOfBrand {
  const { brand, slug, name, kind, family, release_year, tier } = row
  const { identifiers, nicknames, specs } = row
  return {
    brand,
    model: { slug, name, kind, family, release_year, tier, identifiers, nicknames, specs },
  }
}

/** What the history shows of a model. */
export function factsOf(
  row: CatalogueModel & { brand: DeviceRow["brand"] }
): Record<string, unknown> {
  const { model, brand } = modelOf(row)
  const { specs, slug, ...facts } = model
  return { slug, brand: brand.name, ...facts, ...specs }
}
