const FIRST_DELAY_MS = 1_000
const LAST_DELAY_MS = 600_000
const JITTER = 0.2

/**
 * After how many attempts an effect is given up: some three and a half hours, so that a mail server
 * which is away for an hour costs no message.
 */
export const MAX_ATTEMPTS = 30

/**
 * Milliseconds until the next attempt: 1 s after the first, doubling to 10 minutes, spread by a
 * fifth either way so that failures of one moment do not come back at one moment.
 *
 * @param attempts attempts so far, from 1
 * @param random in [0, 1)
 */
export function retryDelayMs(attempts: number, random: number): number {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LAST_DELAY_MS)
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random))
}
