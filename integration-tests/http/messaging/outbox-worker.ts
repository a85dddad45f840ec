/** A process of its own that delivers messages until it is killed: `outbox-worker.ts <database>`. */
import { knex as connect } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sendBySmtp, type Mail } from "../../../src/modules/messaging/smtp"
import { deliverMessage } from "../../../src/workflows/messaging/deliver-message"
import { drainOutbox } from "../../../src/workflows/messaging/process-outbox"

const services: Record<string, unknown> = {
  __pg_connection__: connect({ client: "pg", connection: process.argv[2] }),
  logger: console,
  messaging: {
    isStopping: false,
    beforeShutdown: (work: Promise<unknown>) => work,
    send: async (mail: Mail) => {
      await sendBySmtp(String(process.env.SMTP_URL), mail)
      return "smtp"
    },
  },
}
const container = { resolve: (key: string) => services[key] } as unknown as MedusaContainer

const run = async (): Promise<void> => {
  for (;;) {
    await drainOutbox(container, { message: deliverMessage, event: async () => undefined })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

void run()
