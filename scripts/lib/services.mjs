import path from "node:path"
import { builtServerDir, root, storefrontDir } from "./paths.mjs"
import { PlainError } from "./progress.mjs"
import { startPostgres } from "./postgres.mjs"
import { tail } from "./supervisor.mjs"

const RANK = { postgres: 1, backend: 2, storefront: 3 }
const READY_MS = 120_000
const POLL_MS = 150

/** Whether the address answers with anything below 500 within two seconds. */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

/** Waits until the address answers; fails with the log's tail where the process ends before. */
export async function waitForHealth(name, url, { isRunning, logFile }) {
  const end = Date.now() + READY_MS
  while (!(await answers(url))) {
    if (!isRunning()) throw new PlainError(`The ${name} ended at its start:\n\n${tail(logFile)}`)
    if (Date.now() > end)
      throw new PlainError(`${url} did not answer in ${READY_MS / 1000} s:\n\n${tail(logFile)}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

/** Starts this instance's embedded database under the supervisor. */
export async function servePostgres(supervisor, settings, secrets) {
  const postgres = await startPostgres({
    dir: path.join(settings.dataDir, "pg"),
    port: settings.pgPort,
    password: secrets.database_password,
    id: secrets.database_id,
    logFile: path.join(settings.logDir, "postgres.log"),
    detached: true,
    onSpawn: (child) => supervisor.record("postgres", child),
  })
  supervisor.onStop(RANK.postgres, postgres.stop)
  return postgres
}

/** Starts the built backend under the supervisor and waits for `/health`. */
export async function serveBackend(supervisor, settings, env) {
  const service = supervisor.serve(
    "backend",
    RANK.backend,
    process.execPath,
    [path.join(root, "scripts/server.cjs")],
    { cwd: builtServerDir, env: { ...env, NODE_ENV: "production" } }
  )
  await waitForHealth("backend", `http://127.0.0.1:${settings.backendPort}/health`, service)
  return service
}

/** Starts the built storefront under the supervisor and waits for its home page. */
export async function serveStorefront(supervisor, settings, env) {
  const next = path.join(storefrontDir, "node_modules/next/dist/bin/next")
  const service = supervisor.serve(
    "storefront",
    RANK.storefront,
    process.execPath,
    [next, "start", "-p", String(settings.storefrontPort)],
    { cwd: storefrontDir, env: { ...env, NODE_ENV: "production" } }
  )
  await waitForHealth("storefront", `http://127.0.0.1:${settings.storefrontPort}/`, service)
  return service
}
