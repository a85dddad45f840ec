import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { outboxHandlers } from "../lib/outbox-handlers"
import type RealtimeModuleService from "../modules/realtime/service"
import { OutboxRunner } from "../workflows/messaging/outbox-runner"
import { drainOutbox } from "../workflows/messaging/process-outbox"

let runner: OutboxRunner | undefined

/**
 * Carries out what waits in the outbox: by a sweep, and by every wake-up from the database that
 * follows. Only processes with background work load jobs; `OUTBOX_RUNNER=off` switches it off.
 */
export default async function processOutbox(container: MedusaContainer): Promise<void> {
  if (process.env.OUTBOX_RUNNER === "off") return
  const current = (runner ??= new OutboxRunner(() =>
    drainOutbox(container, outboxHandlers, { until_empty: true })
  ))
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  container.resolve<RealtimeModuleService>("realtime").onOutboxWake(() => {
    current.wake().catch((error: unknown) => logger.error(`The outbox stopped: ${String(error)}`))
  })
  await current.wake()
}

export const config = {
  name: "process-outbox",
  schedule: "*/5 * * * * *",
}
