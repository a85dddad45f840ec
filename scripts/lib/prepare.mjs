import * as fs from "node:fs"
import path from "node:path"
import { fingerprint, isFresh, stamp, unstamp } from "./fingerprint.mjs"
import { bin, builtServerDir, root, storefrontDir } from "./paths.mjs"
import { PlainError } from "./progress.mjs"
import { quietEnv, readJson, writePrivateJson } from "./settings.mjs"

const BACKEND_SOURCES = [
  "src",
  "medusa-config.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
]
const SCHEMA_SOURCES = [
  "src/links",
  "src/migration-scripts",
  "medusa-config.ts",
  "package-lock.json",
]
const CATALOGUE_SOURCES = ["data", "src/scripts"]
const CATALOGUE_SCRIPT = "./src/scripts/load-catalogue.ts"
/** How the catalogue script says how far it is. */
const DEVICES_DONE = /^Devices (\d+) of (\d+)/
const UNCHANGED = "unchanged"

/** Whether the storefront package is in this clone. */
export const hasStorefront = () => fs.existsSync(path.join(storefrontDir, "package.json"))

/** Whether this clone can load a catalogue. */
export const hasCatalogueScript = () => fs.existsSync(path.join(root, CATALOGUE_SCRIPT))

/** Whether npm finished installing just what the lockfile says; packages may skip a platform. */
function isInstalled(cwd) {
  const wanted = readJson(path.join(cwd, "package-lock.json"))?.packages ?? {}
  const present = readJson(path.join(cwd, "node_modules/.package-lock.json"))?.packages
  if (!present) return false
  return Object.entries(wanted).every(
    ([where, { version, optional, devOptional, peer }]) =>
      where === "" ||
      present[where]?.version === version ||
      (!present[where] && (optional || devOptional || peer))
  )
}

/**
 * Installs one package from its lockfile, unless its node_modules holds that already.
 * @param {{run: Function}} supervisor
 * @param {"backend" | "storefront"} which
 */
export async function install(supervisor, which) {
  const cwd = which === "backend" ? root : storefrontDir
  if (isInstalled(cwd)) return UNCHANGED
  const env = { ...process.env, ...quietEnv, NODE_ENV: "" }
  await supervisor.run(`install-${which}`, "npm", ["ci", "--no-audit", "--no-fund"], { cwd, env })
}

/** `medusa build` into `.medusa/server`, the admin included, unless nothing changed. */
export async function buildBackend(supervisor, env) {
  const mark = path.join(root, ".medusa/built")
  const value = fingerprint(root, BACKEND_SOURCES)
  if (isFresh(mark, value) && fs.existsSync(path.join(builtServerDir, "medusa-config.js")))
    return UNCHANGED
  unstamp(mark)
  // Medusa's command would build the admin for development, with React's checks and i18next's log.
  const production = { ...env, NODE_ENV: "production" }
  const options = { cwd: root, env: production }
  await supervisor.run("build-backend", bin("medusa"), ["build", "--no-lint"], options)
  stamp(mark, value)
}

/** `next build` of the storefront, unless nothing changed. It needs no running backend. */
export async function buildStorefront(supervisor) {
  const mark = path.join(storefrontDir, ".next/built")
  const value = fingerprint(storefrontDir, fs.readdirSync(storefrontDir).sort())
  if (isFresh(mark, value)) return UNCHANGED
  unstamp(mark)
  const env = { ...process.env, ...quietEnv, NODE_ENV: "production" }
  await supervisor.run("build-storefront", "npm", ["run", "build"], { cwd: storefrontDir, env })
  stamp(mark, value)
}

function schemaFingerprint(databaseId) {
  const modules = path.join(root, "src/modules")
  const folders = fs.existsSync(modules) ? fs.readdirSync(modules).sort() : []
  const migrations = folders.map((name) => `src/modules/${name}/migrations`)
  return fingerprint(root, [...SCHEMA_SOURCES, ...migrations], databaseId)
}

const stampsOf = (dataDir) => path.join(dataDir, "stamps.json")

function remember(dataDir, values) {
  writePrivateJson(stampsOf(dataDir), { ...readJson(stampsOf(dataDir)), ...values })
}

/**
 * Brings the database's schema up to the code's, unless this database has it.
 * @param {{dataDir: string, databaseId: string, env: object}} options `databaseId` is any text that
 *   differs between two databases.
 */
export async function migrate(supervisor, { dataDir, databaseId, env }) {
  const schema = schemaFingerprint(databaseId)
  if (readJson(stampsOf(dataDir))?.schema === schema) return UNCHANGED
  const args = ["db:migrate", "--execute-safe-links"]
  await supervisor.run("migrate", bin("medusa"), args, { cwd: root, env })
  remember(dataDir, { schema })
}

function lastJsonLine(logFile) {
  const lines = fs.readFileSync(logFile, "utf8").trimEnd().split("\n")
  const line = lines.findLast((each) => each.trim().startsWith("{"))
  try {
    return JSON.parse(line)
  } catch {
    throw new PlainError(`The catalogue script ended without its JSON line; see ${logFile}.`)
  }
}

/**
 * Loads brands, models, repairs and stock from `data/` and makes the first admin, unless this
 * database has this data. The script may run again at any time: it changes what differs. `report` is
 * told how many devices are done.
 */
export async function loadCatalogue(supervisor, { dataDir, databaseId, env }, report = () => {}) {
  const admin = [env.REVIVATECH_ADMIN_EMAIL, env.REVIVATECH_ADMIN_PASSWORD].join("\0")
  const schema = schemaFingerprint(databaseId)
  const catalogue = fingerprint(root, CATALOGUE_SOURCES, `${admin}${schema}`)
  const known = readJson(stampsOf(dataDir))
  if (known?.catalogue === catalogue) return UNCHANGED
  const args = ["exec", CATALOGUE_SCRIPT]
  const onLine = (line) => {
    const [, done, total] = DEVICES_DONE.exec(line) ?? []
    if (total) report({ done: Number(done), total: Number(total) })
  }
  const logFile = await supervisor.run("catalogue", bin("medusa"), args, { cwd: root, env, onLine })
  const { publishable_key } = lastJsonLine(logFile)
  remember(dataDir, { catalogue, publishable_key })
}

/** The publishable key that the catalogue script printed for this database; "" before that. */
export const publishableKey = (dataDir) => readJson(stampsOf(dataDir))?.publishable_key ?? ""
