import { deliverMessage } from "../workflows/messaging/deliver-message"
import { emitEvent } from "../workflows/messaging/emit-event"
import { cancelOrder } from "../workflows/order/cancel-order"
import { editOrder } from "../workflows/order/edit-order"
import { fulfilOrder } from "../workflows/order/fulfil-order"
import type { OutboxHandler } from "./outbox"

/** Who carries out an effect, by its topic. */
export const outboxHandlers: Record<string, OutboxHandler> = {
  event: emitEvent,
  message: deliverMessage,
  order_cancel: cancelOrder,
  order_edit: editOrder,
  order_fulfil: fulfilOrder,
}
