import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Device, ListDevicesQuery } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"
import {
  planForgivingSearch,
  planSearch,
  searchBindings,
  searchHits,
  searchHitsOfAll,
  type SearchPlan,
} from "./device-search"
import { campaignFromPrices, IN_CAMPAIGN, ordinaryFromPrice } from "./from-price"

/** `$1` to `$3` of every list: the currency, how many, and after how many. */
const PLACES = 3

const COLUMNS = { brand: "brand_slug", kind: "kind", year: "release_year", family: "family" }

type Filter = { name: string; values: unknown[]; sql: string }

/** Only the filters that are there, since a plan for any of them would read every model. */
function filterOf(query: ListDevicesQuery, first: number): Filter {
  const filter: Filter = { name: "", values: [], sql: "true" }
  for (const key of ["brand", "kind", "year", "family"] as const) {
    if (query[key] === undefined) continue
    filter.sql += ` and ${COLUMNS[key]} = $${first + filter.values.push(query[key]) - 1}`
    filter.name += `_${key}`
  }
  return filter
}

/** The rows of a `page(device_model_id, place, count)`, with what is shown of each model. */
const SHOWN = `
select c.card, ${ordinaryFromPrice("page.device_model_id", "$1")} as amount, page.count,
  ${IN_CAMPAIGN} as in_campaign
from page cross join lateral (
  select card from device_card where device_model_id = page.device_model_id offset 0
) c
order by page.place`

// an index has the models in this order, so that only those of the page are read
const newest = (filter: string): string => `
with newest as materialized (
  select device_model_id, release_year, brand_slug, name from device_card
  where ${filter}
  order by release_year desc, brand_slug, name, device_model_id limit $2 offset $3
), page as (
  select device_model_id,
    row_number() over (order by release_year desc, brand_slug, name, device_model_id) as place,
    (select count(*)::int from device_card where ${filter}) as count
  from newest
)${SHOWN}`

const BEST_FIRST = "matched desc, score desc, name, device_model_id"

// the newer of two equally good ones first, then the one whose name says nothing more
const found = (hits: string, filter: string): string => `
with ${hits}, ranked as materialized (
  select h.id as device_model_id, h.matched, c.name,
    h.score + 0.1::float8 * (c.release_year - 2015) - 0.12::float8 * length(c.name) as score
  from hits h cross join lateral (
    select release_year, name from device_card where device_model_id = h.id and ${filter} offset 0
  ) c
), best as materialized (
  select * from ranked order by ${BEST_FIRST} limit $2 offset $3
), page as (
  select device_model_id, row_number() over (order by ${BEST_FIRST}) as place,
    (select count(*)::int from ranked) as count
  from best
)${SHOWN}`

type Row = {
  card: Omit<Device, "from_price">
  amount: number | null
  count: number
  in_campaign: boolean
}

async function findPage(knex: Knex, query: ListDevicesQuery): Promise<Row[]> {
  const { q, currency_code, limit, offset } = query
  if (!q) {
    const { name, sql, values } = filterOf(query, PLACES + 1)
    const bindings = [currency_code, limit, offset, ...values]
    return preparedQuery<Row>(knex, `newest_devices${name}`, newest(sql), bindings)
  }
  const plan = planSearch(q)
  if (!plan) return []
  const find = (wanted: SearchPlan, from = offset): Promise<Row[]> => {
    const search = searchBindings(wanted)
    const { name, sql, values } = filterOf(query, PLACES + search.length + 1)
    const bindings = [currency_code, limit, from, ...search, ...values]
    const [kind, hits] =
      wanted.needs_all && wanted.required > 1
        ? ["search_devices_of_all", searchHitsOfAll(PLACES + 1)]
        : ["search_devices", searchHits(PLACES + 1)]
    return preparedQuery<Row>(knex, `${kind}${name}`, found(hits, sql), bindings)
  }
  const exact = await find(plan)
  const isLastPage = offset > 0 && exact.length === 0 && (await find(plan, 0)).length > 0
  return exact.length || isLastPage ? exact : find(await planForgivingSearch(knex, plan))
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
  const { currency_code } = query
  const rows = await findPage(knex, query)
  const ids = rows.map(({ card }) => card.id)
  const campaign = rows[0]?.in_campaign && (await campaignFromPrices(knex, ids, currency_code))
  const price = (amount: number | null) => (amount === null ? null : { amount, currency_code })
  return {
    devices: rows.map(({ card, amount }) => ({
      ...card,
      from_price: price(campaign ? (campaign.get(card.id) ?? null) : amount),
    })),
    count: rows[0]?.count ?? 0,
  }
}
