import { deliverMessage } from "../workflows/messaging/deliver-message"
import { emitEvent } from "../workflows/messaging/emit-event"
import type { OutboxHandler } from "./outbox"

/** Who carries out an effect, by its topic. */
export const outboxHandlers: Record<string, OutboxHandler> = {
  event: emitEvent,
  message: deliverMessage,
}
