import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OutboxHandler } from "../../lib/outbox"

const EventPayload = z.object({
  events: z.array(z.object({ name: z.string().min(1), data: z.record(z.string(), z.unknown()) })),
})

/**
 * Puts events on Medusa's event bus; the handler of the topic `event` with the payload
 * `{events: [{name, data}]}`. Subscribers get it at least once, and find out themselves what is the case.
 */
export const emitEvent: OutboxHandler = async (container, payload) => {
  const { events } = EventPayload.parse(payload)
  await container.resolve(Modules.EVENT_BUS).emit(events)
}
