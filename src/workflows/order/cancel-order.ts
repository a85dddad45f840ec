import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { withOrderLock } from "../../lib/order-lock"
import type { OutboxHandler } from "../../lib/outbox"

const CANCELLABLE = `
select o.id from "order" o
where o.id = ? and o.deleted_at is null and o.canceled_at is null and o.status <> 'canceled'
  and not exists (
    select 1 from repair r where r.order_id = o.id and r.deleted_at is null
      and (r.is_open or r.work_state = 'completed')
  )`

/**
 * Cancels an order in Medusa when none of its repairs will happen any more: reservations are
 * released, open payments cancelled, what was captured is refunded. An order that is cancelled
 * already is left as it is.
 */
export const cancelOrder: OutboxHandler = async (container, payload) => {
  const order_id = String(payload.order_id)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await withOrderLock(container, order_id, async () => {
    const { rows } = await knex.raw<{ rows: unknown[] }>(CANCELLABLE, [order_id])
    if (rows.length > 0) await cancelOrderWorkflow(container).run({ input: { order_id } })
  })
}
