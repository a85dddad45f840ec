import { readdirSync, readFileSync } from "node:fs"

/** Linux counts processor time in hundredths of a second (USER_HZ, fixed for user space). */
const TICK_MS = 10

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
    const [parent, ...times] = [fields[1], ...fields.slice(11, 15)].map(Number)
    return { parent, own: times[0] + times[1], ended: times[2] + times[3] }
  } catch {
    return undefined
  }
}

/** A process and the children that live; time of children that ended is in their parent's. */
function treeTicks(root) {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...stat(name) }))
    .filter(({ parent }) => parent === root)
  const own = stat(root)
  if (!own) throw new Error(`Process ${root} has ended`)
  return children.reduce((sum, child) => sum + child.own + child.ended, own.own + own.ended)
}

/** User and system time that these processes and their children have used so far, in ms. */
export const cpuMs = (pids) => pids.reduce((sum, pid) => sum + treeTicks(pid) * TICK_MS, 0)

/** Whether this machine can be measured: the numbers come from Linux's /proc. */
export const canMeasure = () => process.platform === "linux"
