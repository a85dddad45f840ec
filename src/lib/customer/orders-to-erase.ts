import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { retentionOf, type Retention } from "../../domain/customer/retention"
import type { CurrencyCode } from "../../domain/shared/money"

export interface OrderToErase {
  id: string
  display_id: number
  shipping_address_id: string | null
  billing_address_id: string | null
  /** what has to stay of it; null where all of it can go */
  retention: Retention | null
}

const ORDERS = `
select o.id, o.display_id, o.currency_code, o.created_at, o.shipping_address_id,
  o.billing_address_id, exists (
    select 1 from order_payment_collection l
    join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
    where l.order_id = o.id and l.deleted_at is null and coalesce(pc.captured_amount, 0) > 0
  ) as is_paid
from "order" o where o.customer_id = any(?::text[]) order by o.id`

type OrderRow = Omit<OrderToErase, "retention"> & {
  currency_code: CurrencyCode
  created_at: Date
  is_paid: boolean
}

/** A customer's orders, each with what the law makes the shop keep of it. */
export const ordersToErase = async (
  knex: Knex,
  ids: readonly string[],
  now: Date
): Promise<OrderToErase[]> => {
  const { rows } = await knex.raw<{ rows: OrderRow[] }>(ORDERS, [[...ids]])
  return rows.map(({ currency_code, created_at, is_paid, ...order }) => ({
    ...order,
    retention: retentionOf({ currency_code, created_at, is_paid }, now),
  }))
}
