import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../../../lib/errors"

/** Codes that differ in nothing but capitals and blanks are one code. */
export const comparable = (code: string): string => code.toLowerCase().replace(/\s+/g, "")

const TAKEN = `
select value as identifier, d.name from device_model d, jsonb_array_elements_text(d.identifiers) value
where d.deleted_at is null and d.slug <> :slug
  and lower(regexp_replace(value, '\\s+', '', 'g')) = any(:codes) limit 1`

/** 409 `identifier_taken` when another model has one of these model numbers. */
export async function refuseTakenIdentifiers(
  trx: Knex.Transaction,
  slug: string,
  identifiers: string[]
): Promise<void> {
  const codes = identifiers.map(comparable)
  if (new Set(codes).size < codes.length)
    throw new ApiError(400, "invalid_request", "A model number is there twice", [
      { field: "identifiers", message: "A model number is there twice" },
    ])
  const { rows } = await trx.raw<{ rows: { identifier: string; name: string }[] }>(TAKEN, {
    slug,
    codes,
  })
  if (!rows[0]) return
  const message = `${rows[0].identifier} is already that of ${rows[0].name}`
  throw new ApiError(409, "identifier_taken", message, [
    { field: "identifiers", message, identifier: rows[0].identifier, device: rows[0].name },
  ])
}

const SAME_NAME = `
select 1 from device_model d join brand b on b.id = d.brand_id
where d.deleted_at is null and d.slug <> :slug and b.slug = :brand and d.kind = :kind
  and lower(d.name) = lower(:name) limit 1`

/** 409 `device_exists` when the brand has another model of this kind and name. */
export async function refuseSameName(
  trx: Knex.Transaction,
  model: { slug: string; name: string; kind: string; brand: { slug: string } }
): Promise<void> {
  const { slug, name, kind, brand } = model
  const { rows } = await trx.raw<{ rows: unknown[] }>(SAME_NAME, {
    slug,
    name,
    kind,
    brand: brand.slug,
  })
  if (rows.length) throw deviceExists()
}

/** 409 `device_exists` */
export const deviceExists = (): ApiError =>
  new ApiError(409, "device_exists", "There is a device with this name already", [
    { field: "name", message: "There is a device with this name already" },
  ])
