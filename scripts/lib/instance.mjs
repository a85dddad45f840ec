/**
 * Boots the product, or parts of it, on free ports: for the fault tests, the browser tests, the
 * bench and anything else that needs real processes. Nothing here touches `.data/` of the clone.
 *
 *   startPostgres({dir, port, fast?, database?, password?}) -> {url, urlOf(database), port, pid,
 *     stop(), kill9()}: embedded PostgreSQL 17 (`fast` turns fsync off).
 *   startThrowAwayPostgres() -> the same, fast, on a free port in a temporary folder that `stop()`
 *     deletes.
 *   ensureBuilt({storefront?}) -> void: installs and builds what is not up to date.
 *   prepareDatabase({databaseUrl, catalogue?, env?, dir?}) -> {publishable_key}: migrates, and
 *     loads the catalogue unless `catalogue` is false.
 *   startServer({databaseUrl, port?, env?, dir?}) -> {pid, url, port, logFile, exited, stop(),
 *     kill9()}: the built backend in production mode, after `/health` answered.
 *   startStorefront({backendUrl, publishable_key, port?, env?, dir?}) -> the same for the storefront.
 *   freePort() -> number.
 *
 * `dir` is where log files go (default: a new temporary folder). `env` is laid over TEST_SECRETS and
 * the caller's environment. Every `stop()` is polite (SIGTERM, then SIGKILL after 10 s); `kill9()`
 * is at once. Both resolve when the process is gone.
 */
import { spawn } from "node:child_process"
import * as fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { endGroup } from "./identity.mjs"
import { builtServerDir, root, storefrontDir } from "./paths.mjs"
import { freePort } from "./ports.mjs"
import { startPostgres } from "./postgres.mjs"
import * as prepare from "./prepare.mjs"
import { waitForHealth } from "./services.mjs"
import { quietEnv } from "./settings.mjs"
import { createSupervisor } from "./supervisor.mjs"

export { freePort, startPostgres }

/** Secrets for tests: equal in every process of a test, worth nothing elsewhere. */
export const TEST_SECRETS = {
  JWT_SECRET: "test-jwt-secret",
  COOKIE_SECRET: "test-cookie-secret",
  TRACKING_SECRET: "test-tracking-secret-of-32-bytes!",
  PASSPORT_SIGNING_KEY: "MC4CAQAwBQYDK2VwBCIEIMyJMDmS4EZlDHevPx0rThDZ/OduJP8Avvedlo3XIP1Q",
  REVALIDATE_SECRET: "test-revalidate-secret",
  STAFF_MFA: "offered",
  REVIVATECH_ADMIN_EMAIL: "admin@revivatech.local",
  REVIVATECH_ADMIN_PASSWORD: "test-admin-password",
}

const temporary = new Set()
const leaders = new Set()

/** What nobody stopped ends with this process, and its folders go. */
process.once("exit", () => {
  for (const pid of leaders) {
    try {
      process.kill(-pid, "SIGKILL")
    } catch {
      // It is gone already.
    }
  }
  for (const dir of temporary) fs.rmSync(dir, { recursive: true, force: true })
})

/** A new folder, gone when this process ends, that another user may walk through (Postgres runs as one, as root). */
export function makeTempDir(purpose) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `revivatech-${purpose}-`))
  fs.chmodSync(dir, 0o755)
  temporary.add(dir)
  return dir
}

/** Remembers a process group until its leader has gone. */
function track(child) {
  leaders.add(child.pid)
  child.once("exit", () => leaders.delete(child.pid))
}

function serverEnv(databaseUrl, extra) {
  return {
    ...process.env,
    ...quietEnv,
    ...TEST_SECRETS,
    REVIVATECH_DATA_DIR: path.join(root, "data"),
    DATABASE_URL: databaseUrl,
    ...extra,
  }
}

/** A throw-away PostgreSQL; `stop()` also deletes its files. */
export async function startThrowAwayPostgres() {
  const dir = makeTempDir("pg")
  const postgres = await startPostgres({
    dir: path.join(dir, "pg"),
    port: await freePort(),
    fast: true,
    detached: true,
    onSpawn: track,
  })
  const stop = async () => {
    await postgres.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { ...postgres, stop }
}

const quietSupervisor = (dir) => {
  fs.mkdirSync(dir, { recursive: true })
  return createSupervisor({ dataDir: dir, logDir: dir, onSpawn: track })
}

/** Builds the backend (and the storefront) where their sources changed since the last build. */
export async function ensureBuilt({ storefront = false } = {}) {
  const supervisor = quietSupervisor(makeTempDir("build"))
  await prepare.buildBackend(supervisor, serverEnv("postgres://127.0.0.1:1/none", {}))
  if (storefront && prepare.hasStorefront()) await prepare.buildStorefront(supervisor)
}

/** Migrates the database and loads the catalogue into it. */
export async function prepareDatabase({
  databaseUrl,
  catalogue = true,
  env = {},
  dir = makeTempDir("prepare"),
}) {
  const supervisor = quietSupervisor(dir)
  const options = { dataDir: dir, databaseId: databaseUrl, env: serverEnv(databaseUrl, env) }
  await prepare.migrate(supervisor, options)
  if (catalogue && prepare.hasCatalogueScript()) await prepare.loadCatalogue(supervisor, options)
  return { publishable_key: prepare.publishableKey(dir) }
}

async function startProcess({ name, args, cwd, env, port, dir, healthPath }) {
  const logFile = path.join(dir, `${name}-${port}.log`)
  const log = fs.openSync(logFile, "a")
  const stdio = ["ignore", log, log]
  const child = spawn(process.execPath, args, { cwd, env, stdio, detached: true })
  fs.closeSync(log)
  if (child.pid) track(child)
  let running = true
  const exited = new Promise((resolve) => {
    child.once("exit", (code) => {
      running = false
      resolve(code ?? 1)
    })
  })
  const stop = async () => {
    if (running) await endGroup(child.pid, { limit_ms: 10_000 })
    await exited
  }
  const kill9 = async () => {
    if (running) process.kill(-child.pid, "SIGKILL")
    await exited
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await waitForHealth(name, `${url}${healthPath}`, { isRunning: () => running, logFile })
  } catch (error) {
    await kill9()
    throw error
  }
  return { pid: child.pid, url, port, logFile, exited, stop, kill9 }
}

/** Starts one backend process; call it twice for two on one database. */
export async function startServer({ databaseUrl, port, env = {}, dir = makeTempDir("server") }) {
  const number = port ?? (await freePort())
  const url = `http://localhost:${number}`
  return startProcess({
    name: "backend",
    args: [path.join(root, "scripts/server.cjs")],
    cwd: builtServerDir,
    env: serverEnv(databaseUrl, {
      NODE_ENV: "production",
      PORT: String(number),
      BACKEND_URL: url,
      ...env,
    }),
    port: number,
    dir,
    healthPath: "/health",
  })
}

/** Starts the built storefront against a backend. */
export async function startStorefront({
  backendUrl,
  publishable_key,
  port,
  env = {},
  dir = makeTempDir("storefront"),
}) {
  const number = port ?? (await freePort())
  const next = path.join(storefrontDir, "node_modules/next/dist/bin/next")
  return startProcess({
    name: "storefront",
    args: [next, "start", "-p", String(number)],
    cwd: storefrontDir,
    env: {
      ...process.env,
      ...quietEnv,
      NODE_ENV: "production",
      PORT: String(number),
      MEDUSA_BACKEND_URL: backendUrl,
      MEDUSA_PUBLISHABLE_KEY: publishable_key,
      STOREFRONT_URL: `http://localhost:${number}`,
      REVALIDATE_SECRET: TEST_SECRETS.REVALIDATE_SECRET,
      ...env,
    },
    port: number,
    dir,
    healthPath: "/",
  })
}
