import { spawn } from "node:child_process"
import { existsSync, readFileSync, readdirSync } from "node:fs"
import path from "node:path"
import { startProductForTests } from "./test-product.mjs"
import { endGroup } from "./identity.mjs"
import { ensureBuilt, startThrowAwayPostgres } from "./instance.mjs"
import { bin, root, storefrontDir } from "./paths.mjs"
import * as prepare from "./prepare.mjs"
import { say, step } from "./progress.mjs"
import { quietEnv } from "./settings.mjs"
import { createSupervisor } from "./supervisor.mjs"
import { countReport, sum } from "./test-reports.mjs"
import { findChromium, findRedisServer } from "./test-tools.mjs"

const hasSpecs = (dir, ending = ".spec.ts") =>
  existsSync(path.join(root, dir)) &&
  readdirSync(path.join(root, dir), { recursive: true }).some((file) => file.endsWith(ending))

function heading(title) {
  say(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`)
}

/** Runs a command with its output on this terminal; resolves to its exit code. */
function show(command, args, { cwd = root, env = {} } = {}) {
  const stdio = ["ignore", "inherit", "inherit"]
  const all = { ...process.env, ...quietEnv, ...env }
  const child = spawn(command, args, { cwd, env: all, stdio, detached: true })
  running.add(child.pid)
  return new Promise((resolve) => {
    const end = (code) => {
      running.delete(child.pid)
      resolve(code ?? 1)
    }
    child.once("exit", end)
    child.once("error", () => end(127))
  })
}

const running = new Set()
const cleanups = []

let isStopping = false

async function stopEverything() {
  isStopping = true
  await Promise.all([...running].map((pid) => endGroup(pid, { limit_ms: 4_000 })))
  for (const clean of cleanups.splice(0).reverse()) await clean()
}

async function section(title, work) {
  heading(title)
  const begin = Date.now()
  const counts = await work().catch((error) => {
    // What cannot even begin is a failure of this section, and no reason to skip the next.
    say(`   ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  // The signal's own handler ends this process once everything has stopped.
  if (isStopping) await new Promise(() => {})
  const text = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
  say(`   ${title}: ${text} (${((Date.now() - begin) / 1000).toFixed(1)} s)`)
  return counts
}

/**
 * One worker, made anew between two files when it holds much: what a Medusa application leaves behind
 * in jest's process adds up to more than the heap.
 */
const ONE_WORKER = ["--maxWorkers=1", "--workerIdleMemoryLimit=1GB"]

async function jest(type, reports, env) {
  const outputFile = path.join(reports, `${type}.json`)
  const args = [...ONE_WORKER, "--forceExit", "--json", `--outputFile=${outputFile}`]
  const quiet = ["--silent", "--passWithNoTests", "--reporters=default"]
  const code = await show(process.execPath, [bin("jest"), ...args, ...quiet], {
    env: {
      LOG_LEVEL: "error",
      ...env,
      TEST_TYPE: type,
      NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
    },
  })
  return countReport(outputFile, code)
}

async function verify(reports) {
  const code = await show(process.execPath, ["scripts/verify.mjs"])
  const unit = path.join(reports, "unit.json")
  return countReport(unit, code)
}

async function storefrontTests(reports) {
  const outputFile = path.join(reports, "storefront.json")
  const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`]
  const code = await show("npm", ["test", "--silent", "--", ...args], { cwd: storefrontDir })
  return countReport(outputFile, code)
}

async function browserTests(reports, database) {
  const chromium = findChromium({ install: true })
  if (!chromium) {
    say("   There is no Chromium here. Install one (Debian: apt-get install chromium), or set")
    say("   CHROMIUM_PATH to the program, and run npm test again.")
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const product = await startProductForTests(database)
  cleanups.push(product.stop)
  const outputFile = path.join(reports, "browser.json")
  const args = ["test", "-c", "storefront/playwright.config.ts", "--reporter=list,json"]
  const code = await show(bin("playwright"), args, {
    env: {
      ...product.env,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    },
  })
  return countReport(outputFile, code)
}

function hasStorefrontTests() {
  const file = path.join(storefrontDir, "package.json")
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, "utf8")).scripts?.test)
}

/**
 * Installs, then runs every kind of test one after the other, each against the same throw-away
 * PostgreSQL.
 * @param {string} reports folder for the runners' JSON reports
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runAllTests(reports) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => void stopEverything().then(() => process.exit(130)))
  const supervisor = createSupervisor({ dataDir: reports, logDir: reports })
  cleanups.push(() => supervisor.stop())
  heading("set-up")
  await step("Install the backend's packages", () => prepare.install(supervisor, "backend"))
  if (prepare.hasStorefront())
    await step("Install the storefront's packages", () => prepare.install(supervisor, "storefront"))
  try {
    return await runSections(reports)
  } finally {
    await stopEverything()
  }
}

async function runSections(reports) {
  let postgres
  await step("Start a throw-away PostgreSQL", async () => {
    postgres = await startThrowAwayPostgres()
    cleanups.push(postgres.stop)
  })
  const env = { TEST_DATABASE: postgres.urlOf("postgres") }
  const redis = findRedisServer({ install: true })
  if (redis) env.REDIS_SERVER = redis
  else say("  - There is no redis-server: the tests that need one are counted as skipped.")
  const counts = []
  counts.push(await section("verify", () => verify(reports)))
  if (hasSpecs("src/modules"))
    counts.push(await section("module tests", () => jest("modules", reports, env)))
  if (hasSpecs("integration-tests/http"))
    counts.push(await section("HTTP tests", () => jest("http", reports, env)))
  if (hasSpecs("integration-tests/faults")) {
    const faults = async () => {
      await step("Build the server that they kill", () => ensureBuilt())
      return jest("faults", reports, env)
    }
    counts.push(await section("fault tests", faults))
  }
  if (hasStorefrontTests())
    counts.push(await section("storefront tests", () => storefrontTests(reports)))
  if (existsSync(path.join(storefrontDir, "playwright.config.ts")))
    counts.push(
      await section("browser tests", async () => browserTests(reports, { url: postgres.url }))
    )
  return sum(counts)
}
