import { spawn, spawnSync } from "node:child_process"
import * as fs from "node:fs"
import path from "node:path"
import { birthOf, commandOf, isAlive, waitUntil } from "./identity.mjs"
import { chown, postgresHome } from "./postgres-home.mjs"

const READY_MS = 60_000
const LOCALE = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"

const runtimeOptions = (port) => ({
  port,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 200,
  log_min_messages: "warning",
})

/** For throw-away clusters: a crash of the machine may lose them. */
const FAST_OPTIONS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

const asArguments = (options) =>
  Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`])

const identity = (account) => (account ? { uid: account.uid, gid: account.gid } : {})

function runTool(home, name, args, input) {
  const options = { ...identity(home.account), cwd: "/", input, encoding: "utf8" }
  const result = spawnSync(path.join(home.binDir, name), args, options)
  if (result.status !== 0)
    throw new Error(`${name} failed: ${result.error?.message ?? result.stderr}`)
}

/** Makes the cluster in a folder beside, then renames: an interruption leaves none, not half of one. */
function initialise(home, { password, database, fast }) {
  const draft = `${home.dir}.new`
  const passwordFile = `${home.dir}.password`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 })
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (home.account) {
    chown(draft, home.account)
    chown(passwordFile, home.account)
  }
  try {
    runTool(home, "initdb", [
      `--pgdata=${draft}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      `--locale=${LOCALE}`,
      ...(fast ? ["--no-sync"] : []),
    ])
    if (database !== "postgres") {
      const single = ["--single", "-D", draft, "postgres"]
      runTool(home, "postgres", single, `CREATE DATABASE "${database}";\n`)
    }
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
  fs.renameSync(draft, home.dir)
}

function readLock(dir) {
  try {
    return fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return undefined
  }
}

async function end(pid) {
  const gone = () => birthOf(pid) === ""
  for (const [signal, limit_ms] of [
    ["SIGINT", 8_000],
    ["SIGQUIT", 4_000],
    ["SIGKILL", 4_000],
  ]) {
    if (gone()) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitUntil(gone, limit_ms)) return
  }
}

/**
 * Stops the server that a killed run left behind in this cluster folder.
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopLeftover(dir) {
  const pid = Number(readLock(dir)?.[0])
  if (!pid || !isAlive(pid)) return false
  const isOurs = commandOf(pid).includes(dir)
  if (isOurs) await end(pid)
  else fs.rmSync(path.join(dir, "postmaster.pid"), { force: true })
  return isOurs
}

/**
 * Starts the embedded PostgreSQL 17, making its cluster first where there is none, and waits until
 * it takes connections on 127.0.0.1. A left-over server of the same cluster is stopped first.
 * @param {{dir: string, port: number, fast?: boolean, database?: string, password?: string,
 *   id?: string, logFile?: string, detached?: boolean, onSpawn?: (child: object) => void}} options
 *   `fast` turns fsync off; `detached` keeps Ctrl-C of the terminal away from it.
 * @returns {Promise<{url: string, port: number, pid: number, dir: string, movedTo?: string,
 *   user?: string, isNew: boolean, stop: () => Promise<void>, kill9: () => Promise<void>,
 *   urlOf: (database: string) => string, exited: Promise<number>}>}
 */
export async function startPostgres({
  dir,
  port,
  fast = false,
  database = "revivatech",
  password = "postgres",
  id,
  logFile = `${dir}.log`,
  detached = false,
  onSpawn = () => {},
}) {
  const home = postgresHome({ dir, id })
  fs.mkdirSync(path.dirname(home.dir), { recursive: true })
  await stopLeftover(home.dir)
  const isNew = !fs.existsSync(path.join(home.dir, "PG_VERSION"))
  if (isNew) initialise(home, { password, database, fast })
  const log = fs.openSync(logFile, "a")
  const logFrom = fs.fstatSync(log).size
  const options = { ...runtimeOptions(port), ...(fast ? FAST_OPTIONS : {}) }
  const child = spawn(
    path.join(home.binDir, "postgres"),
    ["-D", home.dir, ...asArguments(options)],
    {
      ...identity(home.account),
      cwd: "/",
      detached,
      stdio: ["ignore", log, log],
    }
  )
  fs.closeSync(log)
  const exited = new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1))
    child.once("error", () => resolve(1))
  })
  let running = true
  exited.then(() => (running = false))
  if (child.pid) onSpawn(child)
  const isReady = () => {
    const lock = readLock(home.dir)
    return !running || (Number(lock?.[0]) === child.pid && lock[7]?.trim() === "ready")
  }
  const inTime = await waitUntil(isReady, READY_MS)
  if (!running || !inTime) {
    if (running) await end(child.pid)
    const output = fs.readFileSync(logFile, "utf8").slice(logFrom).trim()
    throw new Error(`PostgreSQL did not start on port ${port}.\n${output.slice(-2000)}`)
  }
  const urlOf = (name) => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`
  return {
    url: urlOf(database),
    urlOf,
    port,
    pid: child.pid,
    dir: home.dir,
    movedTo: home.movedTo,
    user: home.account?.user,
    isNew,
    exited,
    stop: async () => {
      if (running) await end(child.pid)
      await exited
    },
    kill9: async () => {
      if (running) process.kill(child.pid, "SIGKILL")
      await exited
    },
  }
}
