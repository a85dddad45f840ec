import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { priceFamily } from "../../domain/pricing/price-family"
import type { PriceTier } from "../../domain/pricing/price-rules"
import type { PartGrade } from "../../domain/repair/states"
import { CURRENCIES, type CurrencyCode } from "../../domain/shared/money"
import { ORDINARY_PRICES } from "../pricing/ordinary-price"
import { currentRuleSet } from "../pricing/rule-set-store"

/** The offers of one repair of one device, with their ordinary prices in integer minor units. */
interface Family {
  device: string
  brand: string
  device_kind: string
  tier: PriceTier
  labour_minutes: number
  grades: PartGrade[]
  offers: {
    part_grade: PartGrade
    by_owner: boolean
    prices: Partial<Record<CurrencyCode, number>>
  }[]
}

const FAMILIES = `
select d.slug as device, b.slug as brand, d.kind as device_kind, d.tier,
  max(o.duration_minutes) filter (where o.price_source <> 'owner') as labour_minutes,
  t.part_grades as grades,
  jsonb_agg(jsonb_build_object('part_grade', o.part_grade,
    'by_owner', o.price_source = 'owner', 'prices', coalesce(pr.prices, '{}'))) as offers
from repair_offer o
join device_model d on d.id = o.device_model_id and d.deleted_at is null and d.retired_at is null
join brand b on b.id = d.brand_id
join repair_type t on t.id = o.repair_type_id
join product_variant_price_set vp on vp.variant_id = o.variant_id and vp.deleted_at is null
left join lateral (
  select jsonb_object_agg(currency_code, round(amount * 100)::int) as prices
  from (${ORDINARY_PRICES}) base
) pr on true
where o.repair_type_id = ? and o.deleted_at is null
group by d.id, b.id, t.id
having bool_or(o.price_source <> 'owner')`

/**
 * How many prices of a service the rules in force would make otherwise than they are; prices that the
 * owner set do not count, since no rule changes them. 0 where the shop has no rules yet.
 */
export async function countPricesToChange(knex: Knex, repair_type: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: Family[] }>(FAMILIES, [repair_type])
  if (rows.length === 0) return 0
  const { book } = await currentRuleSet(knex)
  let count = 0
  for (const { offers, ...family } of rows) {
    for (const currency of CURRENCIES) {
      const made = priceFamily(book, { ...family, repair_type, currency })
      for (const { part_grade, by_owner, prices } of offers) {
        const price = made[part_grade]?.price_minor
        if (!by_owner && price !== undefined && price !== prices[currency]) count += 1
      }
    }
  }
  return count
}
