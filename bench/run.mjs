/**
 * `npm run bench`: processor time per operation of the product in production mode, beside the floor
 * and beside a stock Medusa cart, in one run on a throw-away database. Writes bench/report.md and
 * bench/report.json. `--only catalogue` or `--only checkout` runs and rewrites one part of the report;
 * `--quick` runs few operations and writes nothing.
 */
import { parseArgs } from "node:util"
import { ensureBuilt, startThrowAwayPostgres } from "../scripts/lib/instance.mjs"
import { canMeasure } from "./lib/cpu.mjs"
import { circumstances, machineLoad, writeReport } from "./lib/report.mjs"
import { measureCatalogue } from "./lib/run-catalogue.mjs"
import { measureCheckout } from "./lib/run-checkout.mjs"

const LANES = 4
const PARTS = { catalogue: measureCatalogue, checkout: measureCheckout }

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" } },
})
const { quick, only } = values
if (only && !PARTS[only]) {
  console.error(`There is no part "${only}": ${Object.keys(PARTS).join(", ")}.`)
  process.exit(1)
}
if (!canMeasure()) {
  console.error("npm run bench reads processor time from Linux's /proc; this is another system.")
  process.exit(1)
}
console.log("Building what changed")
await ensureBuilt()
const measured = {}
for (const name of only ? [only] : Object.keys(PARTS)) {
  // One PostgreSQL for each part, so that none pays for what another left to clean up.
  const postgres = await startThrowAwayPostgres()
  try {
    const before = machineLoad()
    const started = performance.now()
    const figures = await PARTS[name](postgres, { quick, lanes: LANES })
    const minutes = Math.ceil((performance.now() - started) / 60_000)
    const load = { before, after: machineLoad() }
    measured[name] = { ...circumstances(), load, lanes: LANES, minutes, ...figures }
  } finally {
    await postgres.stop()
  }
}
if (!quick) await writeReport(measured)
