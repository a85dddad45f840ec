import path from "node:path"
import { serveBackend, servePostgres, serveStorefront } from "./services.mjs"
import * as prepare from "./prepare.mjs"
import { requirePorts } from "./ports.mjs"
import { elapsed, say, step } from "./progress.mjs"
import * as config from "./settings.mjs"
import { createSupervisor, tail } from "./supervisor.mjs"

async function checkPorts(settings, withStorefront) {
  const wanted = [
    { port: settings.backendPort, variable: "PORT", what: "backend and admin" },
    ...(withStorefront
      ? [{ port: settings.storefrontPort, variable: "STOREFRONT_PORT", what: "storefront" }]
      : []),
    ...(settings.databaseUrl
      ? []
      : [{ port: settings.pgPort, variable: "PG_PORT", what: "embedded database" }]),
  ]
  await requirePorts(wanted)
}

/** Installs, one after the other: two npm processes at once only fight over the same cache. */
async function installAll(supervisor, withStorefront) {
  await step("Install the backend's packages", () => prepare.install(supervisor, "backend"))
  if (withStorefront)
    await step("Install the storefront's packages", () => prepare.install(supervisor, "storefront"))
}

const logOf = ({ logDir }) => path.join(logDir, "postgres.log")

async function openDatabase(supervisor, settings, secrets) {
  const { databaseUrl, databaseName } = settings
  if (databaseUrl) {
    say(
      `  ✓ Database: the one of DATABASE_URL${databaseName ? `, "${databaseName}" of its server` : ""}`
    )
    const url = databaseName ? config.withDatabase(databaseUrl, databaseName) : databaseUrl
    return { url, id: url }
  }
  let postgres
  await step("Start the embedded database", async () => {
    postgres = await servePostgres(supervisor, settings, secrets)
    const by = postgres.user ? `, run by the user "${postgres.user}"` : ""
    return `port ${postgres.port}${by}`
  })
  if (postgres.movedTo)
    say(`    Its files are in ${postgres.movedTo}: that user may not enter this folder.`)
  const service = { ...postgres, logFile: logOf(settings) }
  if (databaseName) {
    const url = postgres.urlOf(databaseName)
    return { url, id: url, service }
  }
  return { url: postgres.url, id: `${postgres.dir}${secrets.database_id}`, service }
}

async function fillDatabase(supervisor, settings, database, env) {
  const options = { dataDir: config.stampsDirOf(settings), databaseId: database.id, env }
  await step("Migrate the database", () => prepare.migrate(supervisor, options))
  if (prepare.hasCatalogueScript())
    await step("Load the catalogue", (report) => prepare.loadCatalogue(supervisor, options, report))
  else say("  - There is no src/scripts/load-catalogue.ts: the shop starts empty.")
}

async function buildAll(supervisor, env, withStorefront) {
  await step("Build the backend and the admin", () => prepare.buildBackend(supervisor, env))
  if (withStorefront) await step("Build the storefront", () => prepare.buildStorefront(supervisor))
}

/** Waits for all lanes, stopping the others where one fails; throws what failed first. */
async function together(supervisor, lanes) {
  let first
  const guard = (error) => {
    first ??= error
    void supervisor.stop()
  }
  await Promise.all(lanes.map((lane) => lane.catch(guard)))
  if (first) throw first
}

/** Ends the whole run with an error where a service ends that nobody stopped. */
async function watch(supervisor, name, { exited, logFile }) {
  const code = await exited
  if (supervisor.isStopping()) return
  say(`\n  The ${name} ended with ${code}. From ${logFile}:\n\n${tail(logFile)}`)
  await supervisor.stop()
  process.exit(1)
}

function writeInstance(settings, secrets, databaseUrl, withStorefront) {
  const instance = {
    backend_url: settings.backendUrl,
    storefront_url: withStorefront ? settings.storefrontUrl : null,
    publishable_key: prepare.publishableKey(config.stampsDirOf(settings)),
    admin_email: settings.adminEmail,
    admin_password: secrets.admin_password,
    database_url: databaseUrl,
  }
  config.writePrivateJson(path.join(settings.dataDir, "instance.json"), instance)
  return instance
}

function printAddresses(instance, settings) {
  say()
  if (instance.storefront_url) say(`  Storefront  ${instance.storefront_url}`)
  say(`  Admin       ${instance.backend_url}/app`)
  say(`  API         ${instance.backend_url}`)
  say(`  Sign in     ${instance.admin_email}  ${instance.admin_password}`)
  say(`  Logs        ${path.relative(process.cwd(), settings.logDir) || "."}/`)
  say(`\n  Ready after ${elapsed()}. Ctrl-C stops all of it.`)
}

/**
 * Brings the whole product up, from whatever state the clone is in, and keeps it up.
 * Every step that was done for the same inputs is skipped.
 * @returns {Promise<{instance: object, stop: () => Promise<void>}>} once both faces answer
 */
export async function launch() {
  config.loadDotEnv()
  const settings = config.readSettings()
  const withStorefront = prepare.hasStorefront()
  config.makeDataDir(settings)
  const supervisor = createSupervisor(settings)
  say("RevivaTech")
  const ended = await supervisor.takeOver()
  supervisor.handleSignals()
  try {
    if (ended.length) say(`  Ended what a killed run had left: ${ended.join(", ")}.`)
    await checkPorts(settings, withStorefront)
    if (!withStorefront) say("  - There is no storefront/ in this clone: only the backend starts.")
    await installAll(supervisor, withStorefront)
    const secrets = config.readSecrets(settings)
    const database = await openDatabase(supervisor, settings, secrets)
    const env = config.backendEnv(settings, secrets, database.url)
    await together(supervisor, [
      fillDatabase(supervisor, settings, database, env),
      buildAll(supervisor, env, withStorefront),
    ])
    const key = prepare.publishableKey(config.stampsDirOf(settings))
    const shopEnv = config.storefrontEnv(settings, secrets, key)
    const services = database.service ? [["database", database.service]] : []
    await together(supervisor, [
      step("Start the backend", async () => {
        services.push(["backend", await serveBackend(supervisor, settings, env)])
      }),
      withStorefront
        ? step("Start the storefront", async () => {
            services.push(["storefront", await serveStorefront(supervisor, settings, shopEnv)])
          })
        : Promise.resolve(),
    ])
    const instance = writeInstance(settings, secrets, database.url, withStorefront)
    printAddresses(instance, settings)
    for (const [name, service] of services) watch(supervisor, name, service)
    return { instance, stop: () => supervisor.stop() }
  } catch (error) {
    if (supervisor.isInterrupted()) return new Promise(() => {})
    await supervisor.stop()
    throw error
  }
}
