/**
 * Checks that nobody changed what must never change: every repair's events, and the audit log. Works
 * on the running shop of `.data/instance.json`, or on DATABASE_URL; reads only. Ends with 1 where
 * something is broken, with 2 where there is no database to look at.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { knex as connect } from "@medusajs/framework/mikro-orm/knex"
import type { ChainHead } from "../src/domain/audit/check-chain"
import { verifyAudit } from "../src/lib/audit/verify-audit"
import { verifyRepairs } from "../src/lib/audit/verify-repairs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const envFile = path.join(root, ".env")
if (existsSync(envFile)) process.loadEnvFile(envFile)
const dataDir = path.resolve(root, process.env.REVIVATECH_DATA_DIR ?? ".data")
const SHOW = 20

const readJson = <T extends object>(name: string): Partial<T> => {
  const file = path.join(dataDir, name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : {}
}

const url =
  process.env.DATABASE_URL || readJson<{ database_url: string }>("instance.json").database_url
if (!url) {
  console.error("No shop is running here, and DATABASE_URL is not set.")
  process.exit(2)
}
process.env.TRACKING_SECRET ||= readJson<{ tracking_secret: string }>(
  "secrets.json"
).tracking_secret
if (!process.env.TRACKING_SECRET) {
  console.error("The audit log is checked with the shop's TRACKING_SECRET, which is not set.")
  process.exit(2)
}

/** Where each database's log ended the last time; kept outside of it, so that no end can be cut off. */
const HEADS = "audit-heads.json"
const { host, pathname } = new URL(url)
const database = `${host}${pathname}`
const heads = readJson<Record<string, ChainHead>>(HEADS)

const at = (sequence: number | null, what: string): string =>
  sequence === null ? "" : `, ${what} ${sequence}`
const inField = (field: string | null): string => (field === null ? "" : ` (${field})`)

const knex = connect({ client: "pg", connection: url, pool: { min: 0, max: 2 } })
try {
  const repairs = await verifyRepairs(knex, SHOW)
  console.log(`Repairs: ${repairs.repairs} with ${repairs.events} events, ${repairs.breaks} broken`)
  for (const { repair_number, sequence, code, field } of repairs.first_breaks)
    console.log(`  ${repair_number}${at(sequence, "event")}: ${code}${inField(field)}`)

  const audit = await verifyAudit(knex, { known: heads[database] ?? null, show: SHOW })
  const { head, sealed, unsealed, open_attempts } = audit
  console.log(
    `Audit log: ${sealed} sealed and ${unsealed} new lines, ${open_attempts} attempts without an end, ${audit.breaks} broken`
  )
  for (const { record_id, sequence, code } of audit.first_breaks)
    console.log(`  ${record_id ?? "the end of the log"}${at(sequence, "line")}: ${code}`)
  console.log(`  ends with line ${head.sequence}, ${head.hash}`)

  const broken = repairs.breaks + audit.breaks
  console.log(broken === 0 ? "Nothing is broken." : "The history was changed.")
  process.exitCode = broken === 0 ? 0 : 1
  if (audit.breaks === 0 && existsSync(dataDir)) {
    const kept = JSON.stringify({ ...heads, [database]: head }, null, 2)
    writeFileSync(path.join(dataDir, HEADS), `${kept}\n`, { mode: 0o600 })
  }
} finally {
  await knex.destroy()
}
