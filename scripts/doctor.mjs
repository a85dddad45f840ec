import * as fs from "node:fs"
import path from "node:path"
import { features } from "./lib/features.mjs"
import { answers } from "./lib/services.mjs"
import { root } from "./lib/paths.mjs"
import { isPortFree } from "./lib/ports.mjs"
import { hasStorefront } from "./lib/prepare.mjs"
import { postgresHome } from "./lib/postgres-home.mjs"
import { say } from "./lib/progress.mjs"
import { loadDotEnv, readJson, readSettings } from "./lib/settings.mjs"
import { findChromium, findRedisServer } from "./lib/test-tools.mjs"

const GB = 1024 ** 3
const NEEDED_GB = 4

let problems = 0
const line = (mark, what, text) => say(`  ${mark} ${what.padEnd(20)} ${text}`)
const good = (what, text) => line("✓", what, text)
const note = (what, text) => line("-", what, text)
const bad = (what, text) => {
  problems += 1
  line("✗", what, text)
}

function checkMachine() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  const isNodeGood = major > 20 || (major === 20 && minor >= 19)
  const node = `${process.versions.node}${isNodeGood ? "" : "; 20.19 or newer is needed"}`
  ;(isNodeGood ? good : bad)("Node", node)
  const { bavail, bsize } = fs.statfsSync(root)
  const free = (bavail * bsize) / GB
  const disk = `${free.toFixed(1)} GB free`
  if (free > NEEDED_GB) good("disk", disk)
  else bad("disk", `${disk}; packages, builds and data need ${NEEDED_GB} GB`)
  for (const [name, dir] of [
    ["backend packages", root],
    ["storefront packages", path.join(root, "storefront")],
  ]) {
    const installed = fs.existsSync(path.join(dir, "node_modules/.package-lock.json"))
    if (installed) good(name, "installed")
    else note(name, "not installed yet; npm start does it")
  }
}

function checkDatabase(settings) {
  if (settings.databaseUrl) return good("database", "DATABASE_URL, a server of yours")
  try {
    const home = postgresHome({ dir: path.join(settings.dataDir, "pg") })
    const by = home.account ? `, run by the user "${home.account.user}"` : ""
    const where = home.movedTo ? `, files in ${home.movedTo}` : ""
    good("database", `embedded PostgreSQL 17${by}${where}`)
  } catch (error) {
    bad("database", error.message)
  }
}

async function checkPorts(settings, isRunning) {
  const ports = [
    ["STOREFRONT_PORT", settings.storefrontPort, hasStorefront()],
    ["PORT", settings.backendPort, true],
    ["PG_PORT", settings.pgPort, !settings.databaseUrl],
  ]
  for (const [name, port, matters] of ports) {
    if (!matters) continue
    if (isRunning) good(name, `${port}, in use by this instance`)
    else if (await isPortFree(port)) good(name, `${port}, free`)
    else bad(name, `${port} is taken; stop what listens there or set ${name}`)
  }
}

function checkTools() {
  const chromium = findChromium()
  if (chromium) good("Chromium", chromium)
  else note("Chromium", "missing: npm test needs it for the browser tests (it installs it as root)")
  const redis = findRedisServer()
  if (redis) good("redis-server", redis)
  else note("redis-server", "missing: tests that need one are skipped, and counted as skipped")
}

function checkFeatures() {
  for (const { what, variables, on, off } of features) {
    const set = variables.filter((name) => process.env[name])
    if (set.length === variables.length) good(what, `${on} (${variables.join(", ")})`)
    else if (set.length === 0) note(what, `${off}; set ${variables.join(", ")} to change that`)
    else {
      const missing = variables.filter((name) => !process.env[name])
      bad(what, `${set.join(", ")} is set, but not ${missing.join(", ")}: ${off}`)
    }
  }
}

loadDotEnv()
const settings = readSettings()
const instance = readJson(path.join(settings.dataDir, "instance.json"))
const isRunning = Boolean(instance) && (await answers(`${instance.backend_url}/health`))
say("\nThis machine")
checkMachine()
checkDatabase(settings)
await checkPorts(settings, isRunning)
checkTools()
say("\nWhat is configured")
checkFeatures()
say("\nThis instance")
if (isRunning)
  good("running", `${instance.backend_url}, ${instance.storefront_url ?? "no storefront"}`)
else note("running", "no; npm start starts it")
say(problems ? `\n${problems} of these stop or mislead something.` : "\nNothing stands in the way.")
process.exit(problems ? 1 : 0)
