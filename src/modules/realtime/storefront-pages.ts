import type { Logger } from "@medusajs/framework/types"
import type { ChangedDevices } from "./notification"

/** So that the changes of one transaction, and of a few that follow at once, make one call. */
const GATHER_MS = 30
const TIMEOUT_MS = 5_000
const MAX_SLUGS = 500

export interface StorefrontOptions {
  /** The storefront's address as this process reaches it. */
  url: string
  /** What the storefront knows us by; without one it is told nothing. */
  secret?: string
}

/**
 * Tells the storefront which of its pages are out of date. It is a hint: pages are made again after a
 * minute anyway, so a call that fails is not repeated.
 */
export class StorefrontPages {
  private pending: Set<string> | "all" = new Set()
  private telling = false
  private failed = false

  constructor(
    private readonly options: StorefrontOptions,
    private readonly logger: Pick<Logger, "warn">
  ) {}

  /** Begins to tell, or adds to what is told next; never throws and never waits. */
  outdated(slugs: ChangedDevices): void {
    if (!this.options.secret) return
    if (slugs === "all" || this.pending === "all") this.pending = "all"
    else for (const slug of slugs) this.pending.add(slug)
    if (!this.telling && slugs.length > 0) void this.tell()
  }

  private async tell(): Promise<void> {
    this.telling = true
    do {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      const { pending } = this
      this.pending = new Set()
      await this.post(pending === "all" || pending.size > MAX_SLUGS ? "all" : [...pending])
    } while (this.hasPending())
    // in the same turn as the last look at what is pending: a change in between would be lost
    this.telling = false
  }

  private hasPending(): boolean {
    return this.pending === "all" || this.pending.size > 0
  }

  private async post(slugs: ChangedDevices): Promise<void> {
    const { url, secret = "" } = this.options
    try {
      const response = await fetch(`${url}/api/revalidate`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-revalidate-secret": secret },
        body: JSON.stringify({ slugs }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`it answered ${response.status}`)
      this.failed = false
    } catch (error) {
      // once for an outage, not once for each change
      if (!this.failed)
        this.logger.warn(`The storefront was not told of a change: ${String(error)}`)
      this.failed = true
    }
  }
}
