import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

const onLinux = process.platform === "linux"

function ps(pid, column) {
  try {
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], options).trim()
  } catch {
    return ""
  }
}

/** Whether a process with this id exists, ours or not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/**
 * A text that differs for two processes that had the same id one after the other. Empty where the
 * process is gone (or is a zombie that only waits to be reaped).
 */
export function birthOf(pid) {
  if (!onLinux) return ps(pid, "lstart")
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
    if (fields[0] === "Z") return ""
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    return `${boot}:${fields[19]}`
  } catch {
    return ""
  }
}

/** The command line of a process, arguments joined by blanks; empty where it is gone. */
export function commandOf(pid) {
  if (!onLinux) return ps(pid, "args")
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
  } catch {
    return ""
  }
}

/** Waits until `done()` holds; false when `limit_ms` passed first. */
export async function waitUntil(done, limit_ms, pause_ms = 40) {
  const end = Date.now() + limit_ms
  while (!(await done())) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, pause_ms))
  }
  return true
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch {
    try {
      process.kill(pid, signal)
    } catch {
      // It is gone already.
    }
  }
}

/** Ends a process group by its leader's id: politely first, by SIGKILL after `limit_ms`. */
export async function endGroup(pid, { signal = "SIGTERM", limit_ms = 8_000 } = {}) {
  signalGroup(pid, signal)
  const gone = () => birthOf(pid) === ""
  if (await waitUntil(gone, limit_ms)) return
  signalGroup(pid, "SIGKILL")
  await waitUntil(gone, 2_000)
}
