import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ApiError } from "../errors"

/** What every quote and booking needs to know of the shop's set-up in Medusa. */
export interface ShopReference {
  region_id: string
  currency_code: string
  country_code: string
  /** The default VAT rate in basis points: 2000 is 20 %. */
  vat_rate_bp: number
  vat_code: string
  /** True when a payment provider other than the counter is switched on for the region. */
  online_payment: boolean
  shipping_options: readonly { id: string; name: string; service_method: string }[]
}

const QUERY = `
select r.id as region_id, sc.currency_code, rc.iso_2 as country_code,
  coalesce(round(tr.rate * 100), 0)::int as vat_rate_bp, coalesce(tr.code, 'vat') as vat_code,
  exists (
    select 1 from region_payment_provider rpp
    join payment_provider pp on pp.id = rpp.payment_provider_id and pp.is_enabled
    where rpp.region_id = r.id and rpp.deleted_at is null and pp.id <> 'pp_system_default'
  ) as online_payment,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', so.id, 'name', so.name,
      'service_method', coalesce(so.metadata->>'service_method', so.data->>'service_method')))
    from shipping_option so
    where so.deleted_at is null
      and coalesce(so.metadata->>'service_method', so.data->>'service_method') is not null
  ), '[]'::jsonb) as shipping_options
from store_currency sc
join region r on r.deleted_at is null
join region_country rc on rc.region_id = r.id and rc.deleted_at is null
left join tax_region tx on tx.country_code = rc.iso_2 and tx.province_code is null
  and tx.deleted_at is null
left join tax_rate tr on tr.tax_region_id = tx.id and tr.is_default and tr.deleted_at is null
where sc.currency_code = ? and sc.deleted_at is null
order by (r.currency_code = sc.currency_code) desc, r.created_at, rc.iso_2 limit 1`

const LIFETIME_MS = 10_000
const cache = new WeakMap<Knex, Map<string, { at: number; value: ShopReference }>>()

/**
 * Reads the region that sells in `currency_code` with its tax rate and shipping options: one with that
 * currency, or else the shop's first, since the work is done and taxed there. Kept for ten seconds,
 * for a shop changes them a few times a year and every quote asks. Refuses with 400
 * `currency_not_offered` when the currency is none of the store's.
 */
export const readShopReference = async (
  knex: Knex,
  currencyCode: string
): Promise<ShopReference> => {
  const known = cache.get(knex) ?? new Map<string, { at: number; value: ShopReference }>()
  cache.set(knex, known)
  const hit = known.get(currencyCode)
  if (hit && Date.now() - hit.at < LIFETIME_MS) return hit.value
  const { rows } = await knex.raw<{ rows: ShopReference[] }>(QUERY, [currencyCode])
  const [value] = rows
  if (!value) {
    throw new ApiError(400, "currency_not_offered", `No prices in ${currencyCode}`, [
      { field: "currency_code", message: `The shop does not sell in ${currencyCode}` },
    ])
  }
  known.set(currencyCode, { at: Date.now(), value })
  return value
}
