/**
 * `npm run simulate -- --repairs 1000 --seed 7 --days 365 [--until 2026-11-20] [--database <url>]
 * [--serve]`: fills a database of its own with the history of a simulated shop, and starts the
 * product on it with --serve. See docs/operations.md.
 */
import { parseArgs } from "node:util"
import { PlainError, say } from "./lib/progress.mjs"
import { simulate } from "./lib/simulate.mjs"

function whole(name, text, least, most) {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return String(value)
  throw new PlainError(`--${name} ${text} is not a whole number from ${least} to ${most}.`)
}

function day(text) {
  const at = new Date(`${text}T00:00:00Z`)
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text
  throw new PlainError(`--until ${text} is not a day such as 2026-11-20.`)
}

try {
  const { values } = parseArgs({
    options: {
      repairs: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      days: { type: "string", default: "365" },
      until: { type: "string", default: new Date().toISOString().slice(0, 10) },
      database: { type: "string" },
      serve: { type: "boolean", default: false },
    },
  })
  await simulate({
    database: values.database,
    serve: values.serve,
    options: {
      repairs: whole("repairs", values.repairs, 1, 5_000_000),
      seed: whole("seed", values.seed, 0, 2 ** 31 - 1),
      days: whole("days", values.days, 1, 3650),
      until: day(values.until),
    },
  })
} catch (error) {
  say(error instanceof PlainError ? `\n${error.message}` : error.stack)
  process.exit(1)
}
