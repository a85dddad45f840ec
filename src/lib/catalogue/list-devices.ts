import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Device, ListDevicesQuery } from "../../contracts/catalogue"
import { normaliseForSearch } from "./search-text"

const MAX_WORDS = 8

const FROM_PRICE = `(
  select min(pr.amount)::float8 from repair_offer o
  join product_variant_price_set vp on vp.variant_id = o.variant_id and vp.deleted_at is null
  join price pr on pr.price_set_id = vp.price_set_id and pr.currency_code = :currency_code
    and pr.deleted_at is null and pr.price_list_id is null and pr.rules_count = 0
    and pr.min_quantity is null and pr.max_quantity is null
  where o.device_model_id = d.id and o.deleted_at is null
)`

/** The columns of a Device, from `device_model d`, its `brand b` and `:currency_code`. */
export const DEVICE_COLUMNS = `
d.id, d.slug, d.name, jsonb_build_object('id', b.id, 'name', b.name, 'slug', b.slug) as brand,
d.kind, d.family, d.release_year, d.identifiers, d.product_id,
(select jsonb_build_object('amount', amount, 'currency_code', cast(:currency_code as text))
  from ${FROM_PRICE} as cheapest(amount) where amount is not null) as from_price`

type Bindings = Record<string, string | number>

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&")

function filters({ brand, kind, year }: ListDevicesQuery): { sql: string; bindings: Bindings } {
  const conditions = ["d.deleted_at is null", "d.retired_at is null"]
  const bindings: Bindings = {}
  if (brand) conditions.push("b.slug = :brand")
  if (kind) conditions.push("d.kind = :kind")
  if (year) conditions.push("d.release_year = :year")
  if (brand) bindings.brand = brand
  if (kind) bindings.kind = kind
  if (year) bindings.year = year
  return { sql: conditions.join(" and "), bindings }
}

/**
 * Every word has to occur in the model's names, nicknames or identifiers; only when no model has
 * them all, models are found by likeness, which forgives typing errors. The name that ends as the
 * query does comes first ("s24" is the S24 before the S24 Ultra), then the newest.
 */
function searchSql(q: string, where: string): { sql: string; bindings: Bindings } {
  const words = q.split(" ").slice(0, MAX_WORDS)
  const bindings: Bindings = { q, tail: `%${escapeLike(q.replaceAll(" ", ""))}` }
  const conditions = words.map((word, i) => {
    bindings[`word${i}`] = `%${escapeLike(word)}%`
    return `d.search_text like :word${i}`
  })
  const sql = `
with exact as materialized (
  select d.id, (case when replace(lower(b.name || d.name), ' ', '') like :tail
    then 2 else 1 end)::real as score
  from device_model d join brand b on b.id = d.brand_id
  where ${conditions.join(" and ")} and ${where}
), hits as (
  select * from exact
  union all
  select d.id, likeness.score from device_model_like(:q) likeness
  join device_model d on d.id = likeness.id join brand b on b.id = d.brand_id
  where not exists (select 1 from exact) and ${where}
)`
  return { sql, bindings }
}

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
  const { sql: where, bindings } = filters(query)
  const q = normaliseForSearch(query.q ?? "")
  const search = q
    ? searchSql(q, where)
    : {
        sql: `with hits as (select d.id, 0::real as score from device_model d
          join brand b on b.id = d.brand_id where ${where})`,
        bindings: {},
      }
  const { rows } = await knex.raw<{ rows: (Device & { count: number })[] }>(
    `${search.sql}, page as (
      select d.id, h.score, count(*) over ()::int as count
      from hits h join device_model d on d.id = h.id
      order by h.score desc, d.release_year desc, d.name
      limit :limit offset :offset
    )
    select ${DEVICE_COLUMNS}, page.count
    from page join device_model d on d.id = page.id join brand b on b.id = d.brand_id
    order by page.score desc, d.release_year desc, d.name`,
    {
      ...bindings,
      ...search.bindings,
      currency_code: query.currency_code,
      limit: query.limit,
      offset: query.offset,
    }
  )
  return { devices: rows.map(({ count: _, ...device }) => device), count: rows[0]?.count ?? 0 }
}
