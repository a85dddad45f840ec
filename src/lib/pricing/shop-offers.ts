import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PricedOffer } from "../../domain/pricing/price-differences"
import type { RuleScope } from "../../domain/pricing/price-rules"
import { CURRENCIES, CURRENCY_EXPONENTS } from "../../domain/shared/money"
import { isOrdinaryPrice } from "./ordinary-price"

/** An offer of the shop with what its price is made of. */
export interface ShopOffer extends PricedOffer {
  price_set_id: string
  device_name: string
  price_source: "suggested" | "rule" | "owner"
}

type Row = Omit<ShopOffer, "prices" | "set_by_owner"> & Record<`price_${string}`, number | null>

const PRICES = CURRENCIES.map(
  (code) =>
    `(min(amount) filter (where currency_code = '${code}') * ${10 ** CURRENCY_EXPONENTS[code]})::int
      as price_${code}`
).join(", ")

const offers = (prices: string): string => `
select o.variant_id, o.part_grade, o.duration_minutes as labour_minutes, o.price_source,
  o.repair_type_id as repair_type, t.part_grades as grades, d.slug as device, d.kind as device_kind,
  d.tier, b.slug as brand, b.name || ' ' || d.name as device_name, vp.price_set_id,
  ${CURRENCIES.map((code) => `p.price_${code}`).join(", ")}
from repair_offer o
join device_model d on d.id = o.device_model_id and d.deleted_at is null and d.retired_at is null
join brand b on b.id = d.brand_id
join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
join product_variant v on v.id = o.variant_id and v.deleted_at is null
join product_variant_price_set vp on vp.variant_id = o.variant_id and vp.deleted_at is null
left join ${prices}
where o.deleted_at is null`

const SOME_OFFERS = offers(`lateral (
  select ${PRICES} from price where price_set_id = vp.price_set_id and ${isOrdinaryPrice()}
) p on true`)

// reading every price in one go takes a third of looking each one up
const ALL_OFFERS = offers(`(
  select price_set_id, ${PRICES} from price where ${isOrdinaryPrice()} group by price_set_id
) p on p.price_set_id = vp.price_set_id`)

const COLUMNS = {
  device: "d.slug",
  brand: "b.slug",
  repair_type: "o.repair_type_id",
  device_kind: "d.kind",
  tier: "d.tier",
} as const satisfies Partial<Record<keyof RuleScope, string>>

type OfferField = keyof typeof COLUMNS
const FIELDS = Object.keys(COLUMNS) as OfferField[]

/** One condition a scope. */
const conditionsOf = (scopes: readonly RuleScope[]) =>
  scopes.map((scope) => {
    const fields = FIELDS.filter((field) => scope[field] !== undefined)
    return {
      sql: fields.map((field) => `${COLUMNS[field]} = ?`).join(" and "),
      values: fields.map((field) => String(scope[field])),
    }
  })

/**
 * The offers of all devices on sale whose device and repair lie in one of `scopes`, with their ordinary
 * prices; null means every offer.
 */
export const readShopOffers = async (
  knex: Knex,
  scopes: readonly RuleScope[] | null
): Promise<ShopOffer[]> => {
  if (scopes?.length === 0) return []
  const conditions = conditionsOf(scopes ?? [])
  const all = scopes === null || conditions.some(({ sql }) => sql === "")
  const { rows } = all
    ? await knex.raw<{ rows: Row[] }>(ALL_OFFERS)
    : await knex.raw<{ rows: Row[] }>(
        `${SOME_OFFERS} and (${conditions.map(({ sql }) => `(${sql})`).join(" or ")})`,
        conditions.flatMap(({ values }) => values)
      )
  return rows.map(({ price_gbp, price_eur, price_brl, ...row }) => ({
    ...row,
    set_by_owner: row.price_source === "owner",
    prices: { gbp: price_gbp, eur: price_eur, brl: price_brl },
  }))
}
