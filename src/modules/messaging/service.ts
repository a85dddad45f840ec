import { MedusaService } from "@medusajs/framework/utils"
import Message from "./models/message"
import OutboxEntry from "./models/outbox-entry"
import { sendBySmtp, type Mail } from "./smtp"

const SHUTDOWN_PATIENCE_MS = 10_000

/** Keeps the outbox and the messages to customers, and knows how a mail leaves the shop. */
export default class MessagingModuleService extends MedusaService({ Message, OutboxEntry }) {
  /** True once the process is about to end: no new effect should be begun. */
  isStopping = false
  private readonly running = new Set<Promise<unknown>>()

  __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.isStopping = true
      await Promise.race([
        Promise.allSettled(this.running),
        new Promise((resolve) => setTimeout(resolve, SHUTDOWN_PATIENCE_MS).unref()),
      ])
    },
  }

  /** Lets the shutdown wait for `work`, up to ten seconds. */
  async beforeShutdown<T>(work: Promise<T>): Promise<T> {
    this.running.add(work)
    try {
      return await work
    } finally {
      this.running.delete(work)
    }
  }

  /**
   * Hands a mail to the server of `SMTP_URL`, or leaves it in the local mailbox where none is set.
   *
   * @throws the SMTP client's error, with `code` and `responseCode`, when the server did not take it
   */
  async send(mail: Mail): Promise<"smtp" | "mailbox"> {
    const url = process.env.SMTP_URL
    if (!url) return "mailbox"
    await sendBySmtp(url, mail)
    return "smtp"
  }
}
