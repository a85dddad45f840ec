/**
 * The part of scripts/simulate.mjs that works inside the database of DATABASE_URL: `mark` says that an
 * empty one is simulated, `write` replaces what a marked one holds by a new history. Prints
 * `repairs 1000 of 5000` as it goes on.
 */
import { parseArgs } from "node:util"
import pg from "@medusajs/framework/pg"
import { markDatabase, NotSimulated } from "../src/lib/simulation/marked-database"
import { writeSimulation } from "../src/lib/simulation/write-simulation"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repairs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    days: { type: "string", default: "365" },
    until: { type: "string", default: "" },
  },
})

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
try {
  if (positionals[0] === "mark") await markDatabase(client)
  else
    await writeSimulation(
      client,
      {
        repairs: Number(values.repairs),
        seed: Number(values.seed),
        days: Number(values.days),
        until: new Date(`${values.until}T00:00:00Z`),
      },
      (done, total, what) => console.log(`${what} ${done} of ${total}`)
    )
} catch (error) {
  if (!(error instanceof NotSimulated)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await client.end()
}
