import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import prettier from "prettier"
import { root } from "../../scripts/lib/paths.mjs"
import { catalogueSection } from "./report-catalogue.mjs"
import { checkoutSection } from "./report-checkout.mjs"

const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim()

/** How busy the machine was: processes that ran or waited, on average over the last minute. */
export const machineLoad = () => os.loadavg()[0].toFixed(1)

/** Where and from what the numbers come; `-dirty` says that the code was not as committed. */
export function circumstances() {
  const sources = ["src", "data", "medusa-config.ts"]
  const changed = git("status", "--porcelain", "--untracked-files=no", ...sources)
  const [cpu] = os.cpus()
  return {
    date: new Date().toISOString(),
    commit: `${git("rev-parse", "--short=12", "HEAD")}${changed ? "-dirty" : ""}`,
    machine: `${os.cpus().length} x ${cpu.model.trim()}, ${Math.round(os.totalmem() / 1024 ** 3)} GB`,
    system: `${os.type()} ${os.release()}, Node ${process.versions.node}, PostgreSQL 17 embedded`,
  }
}

const JSON_FILE = "bench/report.json"

/** The parts of the last report, those that were not measured now among them. */
function lastReport() {
  const file = path.join(root, JSON_FILE)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
}

async function write(file, text) {
  const target = path.join(root, file)
  const style = await prettier.resolveConfig(target)
  writeFileSync(target, await prettier.format(text, { ...style, filepath: target }))
}

const INTRODUCTION = `# What an operation costs

Written by \`npm run bench\`; \`npm run bench -- --only catalogue\` and \`--only checkout\` renew one part.

CPU-ms is user and system time of the backend's process and of all PostgreSQL processes together,
divided by the number of operations after a warm-up (Linux counts it in steps of 10 ms for each
process, which is little over hundreds of operations). It repeats better than times do, but not
exactly: on a machine with more work than processors the same operation costs more, since caches are
shared. The ratios of one run are the steadier figures. The client that asks runs on the same machine,
which the times show and the CPU-ms do not. The floor is Node's HTTP server and one prepared SQL
statement on small tables, without any check. The bars were set in CPU-ms on another machine, beside
a floor measured there; divided by it they are multiples of a floor, and can be held against another machine's figures. Where nothing else is said, the server ran as
\`MEDUSA_WORKER_MODE=server\`, so that a request is measured without the work that follows it.
`

const about = ({ date, commit, machine, system, load, lanes, minutes }) => `
- measured on ${date.slice(0, 10)} from commit \`${commit}\`${minutes ? ` in ${minutes} minutes` : ""}, ${lanes} requests at a time
- machine: ${machine}; load average ${load.before} before the run, ${load.after} after it
- system: ${system}
`

const SECTIONS = {
  catalogue: { title: "Catalogue and quotes", text: catalogueSection },
  checkout: { title: "Booking", text: checkoutSection },
}

/** Writes bench/report.md and bench/report.json with these parts renewed. */
export async function writeReport(measured) {
  const parts = { ...lastReport(), ...measured }
  const sections = Object.entries(SECTIONS)
    .filter(([name]) => parts[name])
    .map(([name, { title, text }]) => `## ${title}\n${about(parts[name])}\n${text(parts[name])}`)
  await write("bench/report.md", [INTRODUCTION, ...sections].join("\n"))
  await write(JSON_FILE, JSON.stringify(parts))
  console.log(`Wrote bench/report.md and ${JSON_FILE}`)
}
