import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { bin, root, storefrontDir } from "./lib/paths.mjs"
import { elapsed, say } from "./lib/progress.mjs"

/** Two at a time fill two cores; more only take memory from each other. */
const LANES = 2
const has = (file) => existsSync(path.join(root, file))
const storefrontScript = (name) => {
  const file = path.join(storefrontDir, "package.json")
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, "utf8")).scripts?.[name])
}
const KNIP = ["--no-progress", "--no-config-hints"]
const tsc = (project) => ["tsc", ["--noEmit", "-p", project]]

/** Longest first, so that no long one is left alone at the end. */
const checks = [
  { name: "lint", run: ["eslint", ["--max-warnings", "0", "."]] },
  { name: "types: tests", group: "types", run: tsc("tsconfig.tests.json") },
  { name: "types: backend", group: "types", run: tsc("tsconfig.json") },
  {
    name: "types: storefront",
    group: "types",
    run: ["npm", ["run", "--silent", "typecheck", "--prefix", "storefront"]],
    skip: !storefrontScript("typecheck") && "storefront/ has no typecheck script",
  },
  {
    name: "types: admin",
    group: "types",
    run: tsc("src/admin/tsconfig.json"),
    skip: !has("src/admin/tsconfig.json") && "there is no src/admin/tsconfig.json",
  },
  { name: "format", run: ["prettier", ["--check", "--log-level", "warn", "."]] },
  {
    name: "dependency rules",
    run: ["depcruise", ["--config", ".dependency-cruiser.cjs", ...dependencyRoots()]],
  },
  { name: "unused code: backend", group: "unused code", run: ["knip", KNIP] },
  {
    name: "unused code: storefront",
    group: "unused code",
    run: ["knip", [...KNIP, "--directory", "storefront"]],
    skip: !has("storefront/knip.json") && "there is no storefront/knip.json",
  },
  {
    name: "unit tests",
    run: [
      "vitest",
      ["run", "--reporter=default", "--reporter=json", "--outputFile.json=.data/test/unit.json"],
    ],
  },
  { name: "passport page", run: ["node", ["scripts/passport-page.mjs", "--check"]] },
  { name: "catalogue", run: ["tsx", ["scripts/catalogue-check.mts"]] },
  {
    name: "contracts",
    run: ["tsx", ["scripts/contracts.mts", "--check"]],
    skip: !has("scripts/contracts.mts") && "there is no scripts/contracts.mts",
  },
]

function dependencyRoots() {
  return ["src", "medusa-config.ts", "storefront/src", "integration-tests"].filter(has)
}

function runCheck({ name, run: [command, args], skip }) {
  if (skip) {
    say(`  - ${name}: skipped, ${skip}`)
    return true
  }
  const begin = Date.now()
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" }
  const local = bin(command)
  const child = spawn(existsSync(local) ? local : command, args, { cwd: root, env })
  let output = ""
  child.stdout.on("data", (data) => (output += data))
  child.stderr.on("data", (data) => (output += data))
  return new Promise((resolve) => {
    child.once("error", (error) => (output += error.message))
    child.once("close", (code) => {
      const time = `${((Date.now() - begin) / 1000).toFixed(1)} s`
      say(`  ${code === 0 ? "✓" : "✗"} ${name} (${time})`)
      if (code !== 0) say(`${output.trimEnd().replaceAll(/^/gm, "      ")}\n`)
      resolve(code === 0)
    })
  })
}

const [only] = process.argv.slice(2)
const wanted = checks.filter(({ name, group }) => !only || only === name || only === group)
if (wanted.length === 0) {
  say(`There is no check "${only}". There are: ${checks.map(({ name }) => name).join(", ")}.`)
  process.exit(1)
}
mkdirSync(path.join(root, ".data/test"), { recursive: true })
const queue = [...wanted]
const failed = []
async function lane() {
  for (let check = queue.shift(); check; check = queue.shift())
    if (!(await runCheck(check))) failed.push(check.name)
}
await Promise.all(Array.from({ length: LANES }, lane))
say(
  failed.length
    ? `\n  ${failed.length} of ${wanted.length} checks failed after ${elapsed()}: ${failed.join(", ")}`
    : `\n  All ${wanted.length} checks passed after ${elapsed()}.`
)
process.exit(failed.length ? 1 : 0)
