/** How long a claim holds without a sign of life; what was claimed may then be claimed again. */
export const LEASE_SECONDS = 20
const RENEW_EVERY_MS = 5_000

/**
 * Runs `work` and renews its lease meanwhile, so that only the lease of a dead process runs out.
 * A renewal that fails is left to the next one.
 */
export const withLease = async <T>(
  renew: () => Promise<unknown>,
  work: () => Promise<T>
): Promise<T> => {
  const timer = setInterval(() => {
    renew().catch(() => undefined)
  }, RENEW_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
