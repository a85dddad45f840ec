import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Device, ListDevicesQuery } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"
import {
  planForgivingSearch,
  planSearch,
  searchBindings,
  SEARCH_HITS,
  type SearchPlan,
} from "./device-search"

const FROM_PRICE = `(
  select min(pr.amount)::float8 from repair_offer o
  join product_variant_price_set vp on vp.variant_id = o.variant_id and vp.deleted_at is null
  join price pr on pr.price_set_id = vp.price_set_id and pr.currency_code = $1
    and pr.deleted_at is null and pr.price_list_id is null and pr.rules_count = 0
    and pr.min_quantity is null and pr.max_quantity is null
  where o.device_model_id = d.id and o.deleted_at is null
)`

/** The columns of a Device, from `device_model d`, its `brand b` and the currency code `$1`. */
export const DEVICE_COLUMNS = `
d.id, d.slug, d.name, jsonb_build_object('id', b.id, 'name', b.name, 'slug', b.slug) as brand,
d.kind, d.family, d.release_year, d.identifiers, d.product_id,
(select jsonb_build_object('amount', amount, 'currency_code', $1::text)
  from ${FROM_PRICE} as cheapest(amount) where amount is not null) as from_price`

/**
 * `$2` to `$4` and `family` are the filters, null where there is none; `$5` and `$6` limit and offset.
 */
const filter = (family: string): string => `
d.deleted_at is null and d.retired_at is null and ($2::text is null or b.slug = $2)
and ($3::text is null or d.kind = $3) and ($4::int is null or d.release_year = $4)
and (${family}::text is null or d.family = ${family})`

const page = (hits: string, from: string, order: string, family: string): string => `
with ${hits}, page as (
  select d.id, row_number() over (order by ${order}) as place, count(*) over ()::int as count
  from ${from} join brand b on b.id = d.brand_id
  where ${filter(family)}
  order by place limit $5 offset $6
)
select ${DEVICE_COLUMNS}, page.count
from page join device_model d on d.id = page.id join brand b on b.id = d.brand_id
order by page.place`

const NEWEST = page(
  "nothing as (select 1)",
  "device_model d",
  "d.release_year desc, b.name, d.name, d.id",
  "$7"
)

// the newer of two equally good ones first, then the one whose name says nothing more
const FOUND = page(
  SEARCH_HITS,
  "hits h join device_model d on d.id = h.id",
  `h.matched desc, h.score + 0.1 * (d.release_year - 2015) - 0.12 * length(d.name) desc, d.name, d.id`,
  "$12"
)

type Row = Device & { count: number }

/**
 * Lists live device models, the best match first, or the newest first without `q`.
 *
 * @returns one page, with `from_price` as the cheapest offer in the currency in major units, and
 *   `count` over all pages
 */
export async function listDevices(
  knex: Knex,
  query: ListDevicesQuery
): Promise<{ devices: Device[]; count: number }> {
  const { currency_code, brand = null, kind = null, year = null, family = null } = query
  const { limit, offset } = query
  const filters = [currency_code, brand, kind, year]
  const find = (plan: SearchPlan, from = offset) =>
    preparedQuery<Row>(knex, "search_devices", FOUND, [
      ...filters,
      limit,
      from,
      ...searchBindings(plan),
      family,
    ])
  const rowsOf = async (): Promise<Row[]> => {
    const plan = query.q ? planSearch(query.q) : null
    if (query.q && !plan) return []
    if (!plan)
      return preparedQuery<Row>(knex, "newest_devices", NEWEST, [...filters, limit, offset, family])
    const exact = await find(plan)
    const isLastPage = offset > 0 && exact.length === 0 && (await find(plan, 0)).length > 0
    return exact.length || isLastPage ? exact : find(await planForgivingSearch(knex, plan))
  }
  const rows = await rowsOf()
  return { devices: rows.map(({ count: _, ...device }) => device), count: rows[0]?.count ?? 0 }
}
