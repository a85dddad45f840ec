import { spawn } from "node:child_process"
import { watch } from "node:fs"
import path from "node:path"
import { endGroup } from "./lib/identity.mjs"
import { root, storefrontDir } from "./lib/paths.mjs"
import * as prepare from "./lib/prepare.mjs"
import { requirePorts } from "./lib/ports.mjs"
import { PlainError, say, step } from "./lib/progress.mjs"
import { servePostgres } from "./lib/services.mjs"
import * as config from "./lib/settings.mjs"
import { createSupervisor } from "./lib/supervisor.mjs"

const DEBOUNCE_MS = 300
const RANK = { backend: 2, storefront: 3 }

/** The admin's own files are reloaded by its Vite server, tests concern nobody here. */
const concernsServer = (file) => !/^admin[/\\]|__tests__|\.(test|spec)\.ts$|~$/.test(file)

/**
 * Runs the backend's TypeScript and begins it anew when `src` or medusa-config.ts changes. Medusa's
 * own `develop` watches the whole root, and so restarts for every edit in storefront/ and data/.
 */
function runBackend(supervisor, env) {
  let child
  let ending = false
  let timer
  const start = () => {
    const entry = path.join(root, "scripts/server.cjs")
    const stdio = ["ignore", "inherit", "inherit"]
    child = spawn(process.execPath, [entry], { cwd: root, env, stdio, detached: true })
    supervisor.record("backend", child)
    child.once("exit", (code) => {
      if (!ending && code) say("  The backend ended; it starts again with the next change.")
    })
  }
  const restart = async () => {
    const old = child
    child = undefined
    if (old && old.exitCode === null) await endGroup(old.pid, { limit_ms: 4_000 })
    if (!ending) start()
  }
  const onChange = (_event, file) => {
    if (file && !concernsServer(String(file))) return
    clearTimeout(timer)
    timer = setTimeout(() => void restart(), DEBOUNCE_MS)
  }
  const watchers = [
    watch(path.join(root, "src"), { recursive: true }, onChange),
    watch(path.join(root, "medusa-config.ts"), onChange),
  ]
  supervisor.onStop(RANK.backend, async () => {
    ending = true
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
    if (child && child.exitCode === null) await endGroup(child.pid, { limit_ms: 4_000 })
  })
  start()
}

function runStorefront(supervisor, settings, secrets) {
  const next = path.join(storefrontDir, "node_modules/next/dist/bin/next")
  const env = config.storefrontEnv(settings, secrets, prepare.publishableKey(settings.dataDir))
  const args = [next, "dev", "-p", String(settings.storefrontPort)]
  const stdio = ["ignore", "inherit", "inherit"]
  const child = spawn(process.execPath, args, { cwd: storefrontDir, env, stdio, detached: true })
  supervisor.record("storefront", child)
  supervisor.onStop(RANK.storefront, async () => {
    if (child.exitCode === null) await endGroup(child.pid, { limit_ms: 4_000 })
  })
}

async function openDatabase(supervisor, settings, secrets) {
  if (settings.databaseUrl) return { url: settings.databaseUrl, id: settings.databaseUrl }
  const postgres = await servePostgres(supervisor, settings, secrets)
  return { url: postgres.url, id: `${postgres.dir}${secrets.database_id}` }
}

async function dev() {
  config.loadDotEnv()
  const settings = config.readSettings()
  config.makeDataDir(settings)
  const supervisor = createSupervisor(settings)
  await supervisor.takeOver()
  supervisor.handleSignals()
  const withStorefront = prepare.hasStorefront()
  await requirePorts([
    { port: settings.backendPort, variable: "PORT", what: "backend and admin" },
    { port: settings.storefrontPort, variable: "STOREFRONT_PORT", what: "storefront" },
    ...(settings.databaseUrl
      ? []
      : [{ port: settings.pgPort, variable: "PG_PORT", what: "embedded database" }]),
  ])
  try {
    await step("Install the backend's packages", () => prepare.install(supervisor, "backend"))
    if (withStorefront)
      await step("Install the storefront's packages", () =>
        prepare.install(supervisor, "storefront")
      )
    const secrets = config.readSecrets(settings)
    const database = await openDatabase(supervisor, settings, secrets)
    const env = {
      ...config.backendEnv(settings, secrets, database.url),
      NODE_ENV: "development",
      REVIVATECH_FROM_SOURCE: "1",
    }
    const options = { dataDir: settings.dataDir, databaseId: database.id, env }
    await step("Migrate the database", () => prepare.migrate(supervisor, options))
    if (prepare.hasCatalogueScript())
      await step("Load the catalogue", (report) =>
        prepare.loadCatalogue(supervisor, options, report)
      )
    runBackend(supervisor, env)
    if (withStorefront) runStorefront(supervisor, settings, secrets)
    say(`\n  Storefront ${settings.storefrontUrl}, admin ${settings.backendUrl}/app`)
    say(`  Sign in as ${settings.adminEmail}, password ${secrets.admin_password}. Ctrl-C stops.\n`)
  } catch (error) {
    if (supervisor.isInterrupted()) return
    await supervisor.stop()
    throw error
  }
}

try {
  await dev()
} catch (error) {
  say(error instanceof PlainError ? `\n${error.message}` : error.stack)
  process.exit(1)
}
