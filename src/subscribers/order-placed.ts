import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ensureOrderRepairsWorkflow } from "../workflows/order/ensure-order-repairs"

/** A hint that saves the wait for the sweep: an order placed by any client gets its repairs. */
export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await ensureOrderRepairsWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "order-placed-ensure-repairs" },
}
