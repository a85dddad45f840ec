import path from "node:path"
import pg from "@medusajs/framework/pg"
import { bin, root } from "./paths.mjs"
import * as prepare from "./prepare.mjs"
import { say, step } from "./progress.mjs"
import { servePostgres } from "./services.mjs"
import * as config from "./settings.mjs"
import { createSupervisor } from "./supervisor.mjs"

/** Where a simulation goes when no database is named, beside the shop's own one. */
const DATABASE = "revivatech_simulated"
/** `repairs 1000 of 5000`, as scripts/write-simulation.mts says how far it is. */
const PROGRESS = /^(repairs|indexes) (\d+) of (\d+)/

async function connects(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** The simulated database's address: on the server of DATABASE_URL, else on the embedded one, which is started unless it runs. */
async function locate(supervisor, settings, secrets, database) {
  if (database) return database
  if (settings.databaseUrl) return config.withDatabase(settings.databaseUrl, DATABASE)
  const { pgPort } = settings
  const url = `postgres://postgres:${secrets.database_password}@127.0.0.1:${pgPort}/postgres`
  if (await connects(url)) return config.withDatabase(url, DATABASE)
  let postgres
  await step("Start the embedded database", async () => {
    postgres = await servePostgres(supervisor, settings, secrets)
  })
  return postgres.urlOf(DATABASE)
}

const nameOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

/** Makes the database where it does not exist yet. */
async function ensureDatabase(url) {
  const name = nameOf(url)
  const client = new pg.Client({ connectionString: config.withDatabase(url, "postgres") })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

const writer = (phase, options = {}) => [
  path.join(root, "scripts/write-simulation.mts"),
  phase,
  ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
]

async function fill(supervisor, settings, url, env, options) {
  const databaseName = nameOf(url)
  const run = (name, args, onLine) =>
    supervisor.run(name, bin("tsx"), args, { cwd: root, env, onLine })
  await ensureDatabase(url)
  await run("simulate-mark", writer("mark"))
  const dataDir = config.stampsDirOf({ ...settings, databaseName })
  const known = { dataDir, databaseId: url, env }
  await step("Migrate the simulated database", () => prepare.migrate(supervisor, known))
  await step("Load the catalogue into it", (report) =>
    prepare.loadCatalogue(supervisor, known, report)
  )
  await step(`Simulate ${options.repairs} repairs in ${options.days} days`, (report) =>
    run("simulate", writer("write", options), (line) => {
      const [, what, done, total] = PROGRESS.exec(line) ?? []
      if (what === "repairs") report({ done: Number(done), total: Number(total) })
    }).then(() => {})
  )
}

/**
 * Fills a simulated database, and starts the product on it when `serve`.
 * @param {{database?: string, serve: boolean, options: Record<string, string>}} request
 */
export async function simulate({ database, serve, options }) {
  config.loadDotEnv()
  const settings = config.readSettings()
  config.makeDataDir(settings)
  const supervisor = createSupervisor({ ...settings, runFileName: "simulate.json" })
  supervisor.handleSignals()
  const secrets = config.readSecrets(settings)
  let url
  try {
    url = await locate(supervisor, settings, secrets, database)
    const env = config.backendEnv(settings, secrets, url)
    await fill(supervisor, settings, url, env, options)
  } catch (error) {
    if (supervisor.isInterrupted()) return new Promise(() => {})
    await supervisor.stop()
    throw error
  }
  await supervisor.stop()
  if (!serve) return say("\n  With --serve the product is started on it.")
  process.env.PG_DATABASE = nameOf(url)
  if (database) process.env.DATABASE_URL = database
  const { launch } = await import("./launch.mjs")
  await launch()
}
