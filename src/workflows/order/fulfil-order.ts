import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createOrderFulfillmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { withOrderLock } from "../../lib/order-lock"
import type { OutboxHandler } from "../../lib/outbox"
import { receiveMissingStock } from "./receive-missing-stock"

interface UnfulfilledItem {
  id: string
  quantity: number
}

const UNFULFILLED = `
select li.id, (oi.quantity - coalesce(oi.fulfilled_quantity, 0))::float8 as quantity
from "order" o
join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
join order_line_item li on li.id = oi.item_id and li.deleted_at is null
where o.id = ? and oi.quantity > coalesce(oi.fulfilled_quantity, 0)`

const UNDELIVERED = `
select f.id from order_fulfillment l
join fulfillment f on f.id = l.fulfillment_id and f.deleted_at is null
where l.order_id = ? and l.deleted_at is null and f.canceled_at is null and f.delivered_at is null`

const OPEN_REPAIRS = `
select count(*)::int as open from repair
where order_id = ? and deleted_at is null and work_state <> 'completed'`

const fulfil = async (container: MedusaContainer, knex: Knex, order_id: string): Promise<void> => {
  const { rows: items } = await knex.raw<{ rows: UnfulfilledItem[] }>(UNFULFILLED, [order_id])
  if (items.length > 0) {
    await receiveMissingStock(container, knex, order_id)
    await createOrderFulfillmentWorkflow(container).run({ input: { order_id, items } })
  }
  const { rows: fulfillments } = await knex.raw<{ rows: { id: string }[] }>(UNDELIVERED, [order_id])
  for (const { id } of fulfillments) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: id },
    })
  }
}

/**
 * Fulfils an order in Medusa once the last of its repairs has been handed over: the parts leave the
 * stock, the order is delivered. Each half looks first whether it has been done.
 */
export const fulfilOrder: OutboxHandler = async (container, payload) => {
  const order_id = String(payload.order_id)
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await withOrderLock(container, order_id, async () => {
    const { rows } = await knex.raw<{ rows: { open: number }[] }>(OPEN_REPAIRS, [order_id])
    if (rows[0].open === 0) await fulfil(container, knex, order_id)
  })
}
