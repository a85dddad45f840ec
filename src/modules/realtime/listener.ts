import { Client } from "@medusajs/framework/pg"
import type { Logger } from "@medusajs/framework/types"

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000
const CHECK_EVERY_MS = 15_000
const QUERY_TIMEOUT_MS = 5_000

export interface ListenerOptions {
  databaseUrl: string
  channel: string
  logger: Logger
  onNotification(payload: string): void
  /** After each connect: what was notified before it is lost and has to be found otherwise. */
  onConnected(): void
}

/**
 * One connection of its own that LISTENs on a channel of the database, and comes back with a
 * growing delay after it was lost. A connection that died silently is found within 20 seconds.
 */
export class PgListener {
  private client: Client | undefined
  private retry: NodeJS.Timeout | undefined
  private check: NodeJS.Timeout | undefined
  private delay_ms = FIRST_RETRY_MS
  private stopped = false

  constructor(private readonly options: ListenerOptions) {}

  /** Connects in the background; never throws. */
  start(): void {
    this.stopped = false
    void this.connect()
  }

  /** True while notifications arrive. */
  get connected(): boolean {
    return this.client !== undefined
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.retry)
    clearInterval(this.check)
    const client = this.client
    this.client = undefined
    await client?.end().catch(() => undefined)
  }

  private async connect(): Promise<void> {
    const { databaseUrl, channel, onNotification, onConnected } = this.options
    const client = new Client({
      connectionString: databaseUrl,
      application_name: "revivatech-listen",
      connectionTimeoutMillis: QUERY_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    })
    client.on("error", (error: Error) => this.lost(client, error))
    client.on("end", () => this.lost(client, new Error("connection closed")))
    client.on("notification", ({ payload }) => onNotification(payload ?? ""))
    try {
      await client.connect()
      await client.query(`listen "${channel}"`)
    } catch (error) {
      this.lost(client, error instanceof Error ? error : new Error(String(error)))
      return
    }
    if (this.stopped) {
      await client.end().catch(() => undefined)
      return
    }
    this.client = client
    this.delay_ms = FIRST_RETRY_MS
    this.check = setInterval(() => {
      client.query("select 1").catch((error: Error) => this.lost(client, error))
    }, CHECK_EVERY_MS)
    this.check.unref()
    onConnected()
  }

  private lost(client: Client, error: Error): void {
    client.removeAllListeners()
    // a socket that fails once more must not end the process
    client.on("error", () => undefined)
    void client.end().catch(() => undefined)
    if (this.client === client) {
      this.client = undefined
      clearInterval(this.check)
    }
    if (this.stopped) return
    // once for an outage, not once for each attempt
    if (this.delay_ms === FIRST_RETRY_MS) {
      this.options.logger.warn(`Listening for changes failed, again soon: ${error.message}`)
    }
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.connect(), this.delay_ms)
    this.retry.unref()
    this.delay_ms = Math.min(this.delay_ms * 2, LAST_RETRY_MS)
  }
}
