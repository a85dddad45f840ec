import { spawn } from "node:child_process"
import * as fs from "node:fs"
import path from "node:path"
import { followLines } from "./follow.mjs"
import { birthOf, endGroup } from "./identity.mjs"
import { elapsed, Interrupted, PlainError, say } from "./progress.mjs"
import { readJson, writePrivateJson } from "./settings.mjs"

/** npm passes the terminal's Ctrl-C on once more; a person needs longer for a second one. */
const SAME_KEYPRESS_MS = 700
const TAIL_LINES = 40

/** The last lines of a log file, for an error message. */
export function tail(file, lines = TAIL_LINES) {
  if (!fs.existsSync(file)) return ""
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n")
}

/**
 * Owns every process of one run. It writes their ids and births to `run.json`, so that the next
 * run can end what a killed one left, and ends them in order: running jobs first, then services
 * from the last rank to the first. Each child leads its own process group, which keeps the
 * terminal's Ctrl-C away from it until its turn.
 * @param {{dataDir: string, logDir: string, runFileName?: string, onSpawn?: Function}} settings a command that may run
 *   beside the product names a run file of its own
 */
export function createSupervisor({ dataDir, logDir, runFileName = "run.json", onSpawn }) {
  const runFile = path.join(dataDir, runFileName)
  const children = new Map()
  const services = []
  const jobs = new Set()
  let stopping
  let interrupted = false

  const save = () => {
    const launcher = { pid: process.pid, born: birthOf(process.pid) }
    writePrivateJson(runFile, { launcher, processes: [...children.values()] })
  }

  /** Records a child from its start to its end. */
  function record(name, child) {
    if (!child.pid) return
    onSpawn?.(child)
    children.set(child.pid, { name, pid: child.pid, born: birthOf(child.pid) })
    save()
    child.once("exit", () => {
      children.delete(child.pid)
      if (fs.existsSync(dataDir)) save()
    })
  }

  function launch(name, command, args, { cwd, env, logFile }) {
    const log = fs.openSync(logFile, "w", 0o600)
    const stdio = ["ignore", log, log]
    const child = spawn(command, args, { cwd, env, stdio, detached: true })
    fs.closeSync(log)
    record(name, child)
    const exited = new Promise((resolve) => {
      child.once("exit", (code) => resolve(code ?? 1))
      child.once("error", () => resolve(127))
    })
    return { child, exited }
  }

  return {
    record,
    isInterrupted: () => interrupted,
    isStopping: () => stopping !== undefined,

    /**
     * Ends what an earlier run left behind. Fails where that run is still alive.
     * @returns {Promise<string[]>} the names of what was ended
     */
    async takeOver() {
      const last = readJson(runFile)
      const lives = ({ pid, born }) => born !== "" && birthOf(pid) === born
      if (last && last.launcher.pid !== process.pid && lives(last.launcher))
        throw new PlainError(
          `It is running already (process ${last.launcher.pid}); stop that with Ctrl-C first.`
        )
      const left = (last?.processes ?? []).filter(lives)
      const database = left.filter(({ name }) => name === "postgres")
      const others = left.filter(({ name }) => name !== "postgres")
      await Promise.all(others.map(({ pid }) => endGroup(pid, { limit_ms: 3_000 })))
      await Promise.all(database.map(({ pid }) => endGroup(pid, { signal: "SIGINT" })))
      save()
      return left.map(({ name }) => name)
    },

    /**
     * Runs a command to its end, its output in `logs/<name>.log`, of which `onLine` is told.
     * @returns {Promise<string>} the path of that log; rejects with its tail on failure
     */
    async run(name, command, args, { cwd, env, onLine = () => {} }) {
      if (stopping) throw new Interrupted()
      const logFile = path.join(logDir, `${name}.log`)
      const { child, exited } = launch(name, command, args, { cwd, env, logFile })
      const endFollowing = followLines(logFile, onLine)
      jobs.add(child)
      const code = await exited
      jobs.delete(child)
      endFollowing()
      if (stopping) throw new Interrupted()
      if (code !== 0)
        throw new PlainError(
          `${path.basename(command)} ${args.join(" ")} ended with ${code}. From ${logFile}:\n\n${tail(logFile)}`
        )
      return logFile
    },

    /**
     * Starts something that goes on until the end. A higher rank is stopped earlier.
     * @returns {{logFile: string, exited: Promise<number>, isRunning: () => boolean}}
     */
    serve(name, rank, command, args, { cwd, env }) {
      if (stopping) throw new Interrupted()
      const logFile = path.join(logDir, `${name}.log`)
      const { child, exited } = launch(name, command, args, { cwd, env, logFile })
      let running = true
      exited.then(() => (running = false))
      services.push({ rank, stop: async () => running && endGroup(child.pid) })
      return { logFile, exited, isRunning: () => running }
    },

    /** Has `stop` called when its rank's turn comes. */
    onStop: (rank, stop) => services.push({ rank, stop }),

    /** Stops everything; safe to call twice. */
    stop() {
      stopping ??= (async () => {
        await Promise.all([...jobs].map(({ pid }) => endGroup(pid, { limit_ms: 3_000 })))
        for (const { stop } of services.sort((a, b) => b.rank - a.rank)) await stop()
        fs.rmSync(runFile, { force: true })
        if (runFileName === "run.json")
          fs.rmSync(path.join(dataDir, "instance.json"), { force: true })
      })()
      return stopping
    },

    /** Kills everything at once, without waiting. */
    kill() {
      for (const { pid, name } of children.values()) {
        try {
          process.kill(
            name === "postgres" ? pid : -pid,
            name === "postgres" ? "SIGQUIT" : "SIGKILL"
          )
        } catch {
          // It is gone already.
        }
      }
      fs.rmSync(runFile, { force: true })
    },

    /** Turns Ctrl-C, SIGTERM and a closed terminal into an orderly stop, a second one into a kill. */
    handleSignals() {
      let first_at = 0
      process.stdout.on("error", () => {})
      const onSignal = (signal) => {
        if (!interrupted) {
          interrupted = true
          first_at = Date.now()
          say(`\n  Stopping (${signal === "SIGINT" ? "Ctrl-C" : signal}); once more to force …`)
          this.stop().then(
            () => {
              say(`  Stopped after ${elapsed()}.`)
              process.exit(0)
            },
            (error) => {
              say(`  ${error.message}`)
              process.exit(1)
            }
          )
        } else if (Date.now() - first_at > SAME_KEYPRESS_MS) {
          say("  Forced.")
          this.kill()
          process.exit(1)
        }
      }
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
        process.removeAllListeners(signal).on(signal, onSignal)
    },
  }
}
