/**
 * Runs `drain` one at a time: a wake during a drain makes one more round after it, however many
 * wakes there were, so that what arrived in the meantime is not left lying.
 */
export class OutboxRunner {
  private current: Promise<void> | undefined
  private again = false

  constructor(private readonly drain: () => Promise<unknown>) {}

  /** Resolves when a drain that began after this call has ended; rejects with its error. */
  wake(): Promise<void> {
    this.again = true
    this.current ??= this.run()
    return this.current
  }

  private async run(): Promise<void> {
    // so that `current` is set before anything below can clear it
    await Promise.resolve()
    try {
      while (this.again) {
        this.again = false
        await this.drain()
      }
    } finally {
      // in the same turn as the last look at `again`: a wake in between would be lost
      this.current = undefined
    }
  }
}
