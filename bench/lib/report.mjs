import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import prettier from "prettier"
import { root } from "../../scripts/lib/paths.mjs"

const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim()

/** How busy the machine was: processes that ran or waited, on average over the last minute. */
export const machineLoad = () => os.loadavg()[0].toFixed(1)

/** Where and from what the numbers come; `-dirty` says that the code was not as committed. */
function circumstances() {
  const changed = git("status", "--porcelain", "--untracked-files=no", "src", "medusa-config.ts")
  const [cpu] = os.cpus()
  return {
    date: new Date().toISOString(),
    commit: `${git("rev-parse", "--short=12", "HEAD")}${changed ? "-dirty" : ""}`,
    machine: `${os.cpus().length} x ${cpu.model.trim()}, ${Math.round(os.totalmem() / 1024 ** 3)} GB`,
    system: `${os.type()} ${os.release()}, Node ${process.versions.node}, PostgreSQL 17 embedded`,
  }
}

/** The bars that the project set itself, in CPU-ms an operation. */
const GOALS = {
  devices_search: { no: "W1", must: 1.4, stretch: 0.85 },
  device_page: { no: "W2", must: 1.2, stretch: 0.6 },
  devices_list: { no: "W3", must: 7.8, stretch: 2.6 },
  quote: { no: "W4", must: 1.2, stretch: 0.6 },
  booking: { no: "W6", must: 30, stretch: 15 },
  tracking: { no: "W7", must: 0.9, stretch: 0.5 },
}

const NAMES = {
  devices_search: "device search (`GET /store/devices?q=`)",
  device_page: "device with its offers and prices (`GET /store/devices/:slug`)",
  devices_list: "20 devices with from-price (`GET /store/devices`)",
  quote: "quote (`POST /store/quotes`)",
  booking: "booking to placed order and repair (`POST /store/bookings`)",
  tracking: "status by tracking token (`GET /store/tracking`)",
}

const ms = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(2))

function verdict(value, { must, stretch }) {
  if (value <= stretch) return "stretch met"
  return value <= must ? "must met" : "must missed"
}

function goalsTable(results) {
  const floorOf = { booking: results.floor_booking, tracking: results.floor_tracking }
  const rows = Object.entries(GOALS).map(([key, goal]) => {
    const { cpu_ms, p50_ms, p95_ms, count } = results[key]
    const floor = floorOf[key]
    const cells = [
      goal.no,
      NAMES[key],
      ms(cpu_ms),
      `${goal.must} / ${goal.stretch}`,
      verdict(cpu_ms, goal),
      floor ? `${ms(floor.cpu_ms)} (${(cpu_ms / floor.cpu_ms).toFixed(0)}x)` : "-",
      `${p50_ms.toFixed(1)} / ${p95_ms.toFixed(1)}`,
      count,
    ]
    return `| ${cells.join(" | ")} |`
  })
  return [
    "| no. | work | CPU-ms | must / stretch | | floor CPU-ms | p50 / p95 ms | operations |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n")
}

function peerTable(results) {
  const row = (name, ours, stock) => {
    const { cpu_ms, count } = stock
    return `| ${name} | ${ms(ours)} | ${ms(cpu_ms)} | ${(cpu_ms / ours).toFixed(1)}x | ${count} |`
  }
  const { booking, quote, stock_checkout, booking_with_effects, stock_with_repair } = results
  return [
    "| what is compared | booking CPU-ms | stock cart CPU-ms | stock / booking | carts |",
    "| --- | --- | --- | --- | --- |",
    row("requests alone, booking only", booking.cpu_ms, stock_checkout),
    row("requests alone, with the quote", booking.cpu_ms + quote.cpu_ms, stock_checkout),
    row("until all effects are done", booking_with_effects.cpu_ms, stock_with_repair),
  ].join("\n")
}

async function write(file, text) {
  const target = path.join(root, file)
  const style = await prettier.resolveConfig(target)
  writeFileSync(target, await prettier.format(text, { ...style, filepath: target }))
}

/** Writes bench/report.md and bench/report.json. */
export async function writeReport({ results, lanes, catalogue, load }) {
  const where = circumstances()
  const text = `# What an operation costs

Written by \`npm run bench\` on ${where.date.slice(0, 10)} from commit \`${where.commit}\`.

- machine: ${where.machine}; load average ${load.before} before the run, ${load.after} after it
- system: ${where.system}
- data: ${catalogue.devices} devices with ${catalogue.offers} offers; ${lanes} requests at a time

CPU-ms is user and system time of the backend's process and of all PostgreSQL processes together,
divided by the number of operations after a warm-up (Linux counts it in steps of 10 ms for each
process, which is little over hundreds of operations). It repeats better than times do, but not
exactly: on a machine with more work than processors the same operation costs more, since caches are
shared. The ratios of one run are the steadier figures. The client that asks runs on the same machine,
which the times show and the CPU-ms do not.

## Against the goals

${goalsTable(results)}

The smallest store route, \`GET /store/brands\`, cost ${ms(results.brands.cpu_ms)} CPU-ms in this run: that is
the price of Medusa's road to any route (key, session, log) and one short query. The floor is Node's
HTTP server and one prepared SQL statement on a few small tables, without any check. The server ran as \`MEDUSA_WORKER_MODE=server\`, so that a request is measured without the work
that follows it.

## Beside a stock cart

The same offer, bought by a guest through Medusa's own cart: cart, line item, addresses, shipping
options, shipping method, payment collection, payment session, complete. The first two lines come from
the same process, one after the other. In the last line the server ran as \`npm start\` runs it, and the
time counts until the outbox is empty and each order has its repair: events, the confirmation message
(a stock order has none) and, for stock orders, opening the repair.

${peerTable(results)}
`
  const figures = JSON.stringify({ ...where, load, lanes, catalogue, results })
  await write("bench/report.md", text)
  await write("bench/report.json", figures)
  console.log("Wrote bench/report.md and bench/report.json")
}
