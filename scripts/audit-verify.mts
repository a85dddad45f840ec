/**
 * Checks that nobody changed what must never change: every repair's events. Works on the running
 * shop of `.data/instance.json`, or on DATABASE_URL; reads only. Ends with 1 where something is
 * broken, with 2 where there is no database to look at.
 */
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { knex as connect } from "@medusajs/framework/mikro-orm/knex"
import { verifyRepairs } from "../src/lib/audit/verify-repairs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const SHOW = 20

const databaseUrl = (): string | undefined => {
  const env = path.join(root, ".env")
  if (existsSync(env)) process.loadEnvFile(env)
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const file = path.join(root, process.env.REVIVATECH_DATA_DIR ?? ".data", "instance.json")
  if (!existsSync(file)) return undefined
  return (JSON.parse(readFileSync(file, "utf8")) as { database_url: string }).database_url
}

const url = databaseUrl()
if (!url) {
  console.error("No shop is running here, and DATABASE_URL is not set.")
  process.exit(2)
}
const knex = connect({ client: "pg", connection: url, pool: { min: 0, max: 2 } })
try {
  const { repairs, events, breaks, first_breaks } = await verifyRepairs(knex, SHOW)
  console.log(`Repairs: ${repairs} with ${events} events, ${breaks} broken`)
  for (const { repair_number, sequence, code, field } of first_breaks)
    console.log(
      `  ${repair_number}${sequence === null ? "" : `, event ${sequence}`}: ${code}${field === null ? "" : ` (${field})`}`
    )
  console.log(breaks === 0 ? "Nothing is broken." : "The history was changed.")
  process.exitCode = breaks === 0 ? 0 : 1
} finally {
  await knex.destroy()
}
