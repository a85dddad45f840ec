import { generateKeyPairSync, randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"
import { root } from "./paths.mjs"
import { PlainError } from "./progress.mjs"

/** Reads `.env` of the root into the environment; what is set already wins. */
export function loadDotEnv() {
  const file = path.join(root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
}

function port(name, fallback) {
  const value = Number(process.env[name] || fallback)
  if (Number.isInteger(value) && value > 0 && value < 65536) return value
  throw new PlainError(`${name}=${process.env[name]} is not a port number (1-65535).`)
}

/**
 * Where this instance lives and listens.
 * @returns {{dataDir: string, logDir: string, storefrontPort: number, backendPort: number,
 *   pgPort: number, databaseUrl?: string, databaseName?: string, backendUrl: string, storefrontUrl: string,
 *   adminEmail: string}}
 */
export function readSettings() {
  const dataDir = path.resolve(root, process.env.REVIVATECH_DATA_DIR || ".data")
  const storefrontPort = port("STOREFRONT_PORT", 3010)
  const backendPort = port("PORT", 3011)
  return {
    dataDir,
    logDir: path.join(dataDir, "logs"),
    storefrontPort,
    backendPort,
    pgPort: port("PG_PORT", 5435),
    databaseUrl: process.env.DATABASE_URL || undefined,
    databaseName: process.env.PG_DATABASE || undefined,
    backendUrl: process.env.BACKEND_URL || `http://localhost:${backendPort}`,
    storefrontUrl: process.env.STOREFRONT_URL || `http://localhost:${storefrontPort}`,
    adminEmail: process.env.REVIVATECH_ADMIN_EMAIL || "admin@revivatech.local",
  }
}

/** Makes the data folder so that another user (Postgres, as root) can walk through, not list it. */
export function makeDataDir({ dataDir, logDir }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  mkdirSync(logDir, { recursive: true, mode: 0o700 })
}

/** The address of another database of the same server. */
export function withDatabase(databaseUrl, name) {
  const url = new URL(databaseUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

/** Where it is remembered what a database was made from: another one than the usual has its own place. */
export function stampsDirOf({ dataDir, databaseName }) {
  if (!databaseName) return dataDir
  const dir = path.join(dataDir, databaseName)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return dir
}

/** Writes JSON that only the owner may read, whole or not at all. */
export function writePrivateJson(file, value) {
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

/** Reads a JSON file; `undefined` where it is missing or cut short. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

const secret = () => randomBytes(32).toString("hex")

/** An Ed25519 private key, PKCS #8 DER in base64. */
const signingKey = () =>
  generateKeyPairSync("ed25519")
    .privateKey.export({ format: "der", type: "pkcs8" })
    .toString("base64")

/**
 * The instance's secrets, made once and kept in `secrets.json` (mode 0600). A variable of the
 * environment wins over the kept value.
 */
export function readSecrets({ dataDir }) {
  const file = path.join(dataDir, "secrets.json")
  const kept = readJson(file) ?? {}
  const all = {
    jwt_secret: kept.jwt_secret ?? secret(),
    cookie_secret: kept.cookie_secret ?? secret(),
    tracking_secret: kept.tracking_secret ?? secret(),
    revalidate_secret: kept.revalidate_secret ?? secret(),
    passport_signing_key: kept.passport_signing_key ?? signingKey(),
    admin_password: kept.admin_password ?? randomBytes(12).toString("base64url"),
    database_password: kept.database_password ?? randomBytes(16).toString("hex"),
    database_id: kept.database_id ?? randomBytes(4).toString("hex"),
  }
  if (Object.keys(all).some((name) => kept[name] === undefined)) writePrivateJson(file, all)
  return {
    ...all,
    jwt_secret: process.env.JWT_SECRET || all.jwt_secret,
    cookie_secret: process.env.COOKIE_SECRET || all.cookie_secret,
    tracking_secret: process.env.TRACKING_SECRET || all.tracking_secret,
    revalidate_secret: process.env.REVALIDATE_SECRET || all.revalidate_secret,
    passport_signing_key: process.env.PASSPORT_SIGNING_KEY || all.passport_signing_key,
    admin_password: process.env.REVIVATECH_ADMIN_PASSWORD || all.admin_password,
  }
}

/** Neither Medusa nor Next calls home from anything we start. */
export const quietEnv = {
  MEDUSA_DISABLE_TELEMETRY: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  npm_config_update_notifier: "false",
}

/** The backend's environment for `settings`, its secrets and database. */
export function backendEnv(settings, secrets, databaseUrl) {
  const local = (name, number) => `http://${name}:${number}`
  const shop = [settings.storefrontUrl, local("127.0.0.1", settings.storefrontPort)].join(",")
  const desk = [settings.backendUrl, local("127.0.0.1", settings.backendPort)].join(",")
  return {
    STORE_CORS: shop,
    ADMIN_CORS: desk,
    AUTH_CORS: `${shop},${desk}`,
    FILES_DIR: path.join(settings.dataDir, "files"),
    // Who tries the product out signs in without a second factor.
    ...(settings.databaseUrl ? {} : { STAFF_MFA: "offered" }),
    STOREFRONT_INTERNAL_URL: local("127.0.0.1", settings.storefrontPort),
    ...process.env,
    ...quietEnv,
    DATABASE_URL: databaseUrl,
    PORT: String(settings.backendPort),
    BACKEND_URL: settings.backendUrl,
    STOREFRONT_URL: settings.storefrontUrl,
    JWT_SECRET: secrets.jwt_secret,
    COOKIE_SECRET: secrets.cookie_secret,
    TRACKING_SECRET: secrets.tracking_secret,
    PASSPORT_SIGNING_KEY: secrets.passport_signing_key,
    REVALIDATE_SECRET: secrets.revalidate_secret,
    // It is the launcher's own: to the catalogue script the name means the folder of device files.
    REVIVATECH_DATA_DIR: path.join(root, "data"),
    REVIVATECH_ADMIN_EMAIL: settings.adminEmail,
    REVIVATECH_ADMIN_PASSWORD: secrets.admin_password,
  }
}

/** The storefront's environment for `settings`, the backend it belongs to and what the two share. */
export function storefrontEnv(settings, secrets, publishable_key) {
  return {
    ...process.env,
    ...quietEnv,
    PORT: String(settings.storefrontPort),
    MEDUSA_BACKEND_URL: settings.backendUrl,
    MEDUSA_INTERNAL_URL: `http://127.0.0.1:${settings.backendPort}`,
    MEDUSA_PUBLISHABLE_KEY: publishable_key,
    STOREFRONT_URL: settings.storefrontUrl,
    REVALIDATE_SECRET: secrets.revalidate_secret,
  }
}
