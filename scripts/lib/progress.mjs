const started = Date.now()
const HEARTBEAT_MS = 20_000
const BAR_WIDTH = 24
/** Where no bar can be drawn, every so many percent is a line. */
const LINE_PERCENT = 20

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Seconds since this process began, as text: "12.3 s". */
export const elapsed = () => seconds(Date.now() - started)

/** The bar at the foot of the terminal, "" for none. */
let foot = ""
const CLEAR_LINE = "\r\x1b[K"

function drawFoot(text) {
  if (foot) process.stdout.write(CLEAR_LINE)
  foot = text
  process.stdout.write(foot)
}

/** One line to the terminal, above the bar where there is one. */
export const say = (line = "") => {
  const bar = foot
  if (bar) drawFoot("")
  process.stdout.write(`${line}\n`)
  if (bar) drawFoot(bar)
}

const percentOf = ({ done, total }) => (total === 0 ? 100 : Math.trunc((100 * done) / total))

/** "1200 of 2771, 120/s" */
function countText({ done, total, since_ms }) {
  const rate = since_ms > 0 ? `, ${Math.round((1000 * done) / since_ms)}/s` : ""
  return `${done} of ${total}${rate}`
}

function barText(progress) {
  const filled = Math.trunc((BAR_WIDTH * percentOf(progress)) / 100)
  const bar = "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled)
  return `[${bar}] ${percentOf(progress)} % ${countText(progress)}`
}

/** Shows how far a step is: as a bar in a terminal, else as a line now and then. */
function createMeter(title) {
  let progress
  let begin
  let said = 0
  return {
    text: () => (progress ? `, ${percentOf(progress)} % (${countText(progress)})` : ""),
    report({ done, total }) {
      begin ??= Date.now()
      progress = { done, total, since_ms: Date.now() - begin }
      if (process.stdout.isTTY) return drawFoot(`  … ${title} ${barText(progress)}`)
      const next = said + LINE_PERCENT
      if (percentOf(progress) < next || done === total) return
      said = percentOf(progress) - (percentOf(progress) % LINE_PERCENT)
      say(`  … ${title}: ${percentOf(progress)} % (${countText(progress)})`)
    },
    end: () => process.stdout.isTTY && progress && drawFoot(""),
  }
}

/**
 * Runs one named piece of work and prints when it begins, that it is still going, and how long it
 * took. `work` may call its argument with `{done, total}` to show how far it is, and may return a
 * short text ("unchanged") that is printed beside the time.
 * @param {string} title
 * @param {(report: (progress: {done: number, total: number}) => void) => Promise<string | void>} work
 */
export async function step(title, work) {
  const begin = Date.now()
  const meter = createMeter(title)
  say(`  … ${title}`)
  const heartbeat = setInterval(
    () => say(`  … ${title}: still going after ${seconds(Date.now() - begin)}${meter.text()}`),
    HEARTBEAT_MS
  )
  try {
    const note = await work(meter.report)
    meter.end()
    say(`  ✓ ${title}${note ? `: ${note}` : ""} (${seconds(Date.now() - begin)})`)
  } catch (error) {
    meter.end()
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
