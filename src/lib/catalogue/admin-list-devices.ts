import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type {
  AdminBrand,
  AdminDevice,
  ListAdminDevicesQuery,
} from "../../contracts/admin-catalogue"
import { ApiError } from "../errors"
import { deviceFilter } from "./admin-device-filter"

type Order = "match" | "name" | "year" | "updated"

export const microseconds = (time: string): string =>
  `(extract(epoch from ${time}) * 1000000)::bigint`

/** By what a list is ordered first; names and ids decide between equals. */
const ORDERS: Record<Order, { key: string; type: string; descending: boolean }> = {
  match: { key: "array_position(:found, d.id)", type: "int", descending: false },
  name: { key: "b.name || ' ' || d.name", type: "text", descending: false },
  year: { key: "d.release_year", type: "int", descending: true },
  updated: { key: microseconds("d.updated_at"), type: "bigint", descending: true },
}

/** The columns of an AdminDevice, from `device_model d` and its `brand b`. */
export const ADMIN_DEVICE_COLUMNS = `
d.id, ${microseconds("d.updated_at")}::text as version, d.slug, d.name,
jsonb_build_object('id', b.id, 'name', b.name, 'slug', b.slug) as brand, d.kind, d.family,
d.release_year, d.tier, d.source, d.identifiers, d.retired_at, d.updated_at,
(select count(*)::int from repair_offer o
  where o.device_model_id = d.id and o.deleted_at is null) as offer_count,
(select count(*)::int from repair_offer o where o.device_model_id = d.id
  and o.deleted_at is null and o.price_source = 'suggested') as suggested_count`

const Place = z.tuple([
  z.enum(["match", "name", "year", "updated"]),
  z.string(),
  z.string(),
  z.string(),
])

const writePlace = (place: z.infer<typeof Place>): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url")

/** Reads a cursor of this list in this order; anything else is a 400 `invalid_query`. */
function readPlace(cursor: string, order: Order): { key: string; name: string; id: string } {
  const text = Buffer.from(cursor, "base64url").toString("utf8")
  const read = Place.safeParse(/^\[.*\]$/.test(text) ? parseJson(text) : null)
  if (
    read.success &&
    read.data[0] === order &&
    (order === "name" || /^\d{1,17}$/.test(read.data[1]))
  )
    return { key: read.data[1], name: read.data[2], id: read.data[3] }
  throw new ApiError(400, "invalid_query", "This is not a cursor of this list", [
    { field: "cursor", message: "Use next_cursor of the page before, with the same sort" },
  ])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Row = AdminDevice & { place: string; count: number }

const pageOf = (order: Order, filter: string, after: boolean): string => {
  const { key, type, descending } = ORDERS[order]
  const next = `(f.key ${descending ? "<" : ">"} cast(:after_key as ${type})
    or (f.key = cast(:after_key as ${type}) and (f.name, f.id) > (:after_name, :after_id)))`
  const by = `f.key ${descending ? "desc" : "asc"}, f.name, f.id`
  return `
with filtered as materialized (
  select d.id, d.name, ${key} as key from device_model d join brand b on b.id = d.brand_id
  where ${filter}
), page as (
  select f.* from filtered f where ${after ? next : "true"} order by ${by} limit :limit
)
select ${ADMIN_DEVICE_COLUMNS}, f.key::text as place,
  (select count(*)::int from filtered) as count
from page f join device_model d on d.id = f.id join brand b on b.id = d.brand_id
order by ${by}`
}

/**
 * One page of the shop's models, retired ones too, and the count of all that the filters leave.
 *
 * @throws ApiError 400 `invalid_query`
 */
export async function listAdminDevices(
  knex: Knex,
  { sort, cursor, limit, ...filters }: ListAdminDevicesQuery
): Promise<{ devices: AdminDevice[]; count: number; next_cursor: string | null }> {
  const filter = await deviceFilter(knex, filters)
  const order: Order = sort ?? (filter.found ? "match" : "name")
  const after = cursor ? readPlace(cursor, order) : null
  const { rows } = await knex.raw<{ rows: Row[] }>(pageOf(order, filter.sql, after !== null), {
    ...filter.bindings,
    ...(after ? { after_key: after.key, after_name: after.name, after_id: after.id } : {}),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    devices: shown.map(({ place: _, count: _count, ...device }) => device),
    count: rows[0]?.count ?? 0,
    next_cursor:
      rows.length > limit && last ? writePlace([order, last.place, last.name, last.id]) : null,
  }
}

/** All brands by name, with the families of their models. */
export async function listAdminBrands(knex: Knex): Promise<AdminBrand[]> {
  const { rows } = await knex.raw<{ rows: AdminBrand[] }>(`
    select b.id, b.name, b.slug, count(d.id)::int as device_count,
      coalesce(jsonb_agg(distinct d.family) filter (where d.family is not null), '[]') as families
    from brand b left join device_model d on d.brand_id = b.id and d.deleted_at is null
    where b.deleted_at is null
    group by b.id
    order by b.name`)
  return rows
}
