const started = Date.now()
const HEARTBEAT_MS = 20_000

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Seconds since this process began, as text: "12.3 s". */
export const elapsed = () => seconds(Date.now() - started)

/** One line to the terminal. */
export const say = (line = "") => process.stdout.write(`${line}\n`)

/**
 * Runs one named piece of work and prints when it begins, that it is still going, and how long it
 * took. `work` may return a short text ("unchanged") that is printed beside the time.
 * @param {string} title
 * @param {() => Promise<string | void>} work
 */
export async function step(title, work) {
  const begin = Date.now()
  say(`  … ${title}`)
  const heartbeat = setInterval(
    () => say(`  … ${title}: still going after ${seconds(Date.now() - begin)}`),
    HEARTBEAT_MS
  )
  try {
    const note = await work()
    say(`  ✓ ${title}${note ? `: ${note}` : ""} (${seconds(Date.now() - begin)})`)
  } catch (error) {
    if (!error.interrupted) say(`  ✗ ${title} (${seconds(Date.now() - begin)})`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

/** An error whose message is meant for the person at the terminal, printed without a stack. */
export class PlainError extends Error {}

/** Thrown into running work when the person pressed Ctrl-C. */
export class Interrupted extends Error {
  interrupted = true
}
