import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fromMajor, toMajor, type CurrencyCode } from "../../domain/shared/money"

export interface Outstanding {
  amount: number
  currency_code: CurrencyCode
}

// a repair that was cancelled or never brought in asks for nothing, an owner's override settles
const PER_ORDER = `
select r.currency_code, sum(r.total_minor)::int as due_minor, paid.amount as paid
from repair r
cross join lateral (
  select coalesce(sum(coalesce(pc.captured_amount, 0) - coalesce(pc.refunded_amount, 0)), 0)::text
    as amount
  from order_payment_collection l
  join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
  where l.order_id = r.order_id and l.deleted_at is null
) paid
where r.customer_id = ? and r.deleted_at is null
  and r.work_state not in ('requested', 'cancelled', 'no_show')
  and not exists (select 1 from repair_event e where e.repair_id = r.id and e.event = 'hand_over'
    and e.body->'evidence'->'owner_override' is not null)
group by r.order_id, r.currency_code, paid.amount`

const trimZeros = (amount: string): string =>
  amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount

/** What a customer still has to pay, one amount a currency; nothing where all is settled. */
export const readOutstanding = async (knex: Knex, customer_id: string): Promise<Outstanding[]> => {
  const { rows } = await knex.raw<{
    rows: { currency_code: CurrencyCode; due_minor: number; paid: string }[]
  }>(PER_ORDER, [customer_id])
  const open = new Map<CurrencyCode, number>()
  for (const { currency_code, due_minor, paid } of rows) {
    const left = Math.max(0, due_minor - fromMajor(trimZeros(paid), currency_code))
    open.set(currency_code, (open.get(currency_code) ?? 0) + left)
  }
  return [...open]
    .filter(([, minor]) => minor > 0)
    .map(([currency_code, minor]) => ({ amount: toMajor(minor, currency_code), currency_code }))
}
