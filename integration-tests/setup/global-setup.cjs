const { randomUUID } = require("node:crypto")
const fs = require("node:fs")
const os = require("node:os")
const path = require("node:path")

/** What the specs and @medusajs/test-utils read; the secrets are worth nothing outside a test. */
const TEST_ENV = {
  JWT_SECRET: "test-jwt-secret",
  COOKIE_SECRET: "test-cookie-secret",
  TRACKING_SECRET: "test-tracking-secret-of-32-bytes!",
  PASSPORT_SIGNING_KEY: "MC4CAQAwBQYDK2VwBCIEIMyJMDmS4EZlDHevPx0rThDZ/OduJP8Avvedlo3XIP1Q",
  DISABLE_ADMIN: "true",
  MEDUSA_DISABLE_TELEMETRY: "1",
  // The name has to be this one: the runner of test-utils hangs on an address.
  DB_HOST: "localhost",
}

/**
 * Gives the specs a throw-away PostgreSQL. TEST_DATABASE, a URL of one that runs already, is used
 * instead where it is set (npm test shares one between all its runs).
 */
module.exports = async () => {
  for (const [name, value] of Object.entries(TEST_ENV)) process.env[name] ??= value
  const given = process.env.TEST_DATABASE
  const url = new URL(given ?? (await startThrowAway()))
  process.env.TEST_DATABASE = url.href
  // what the databases of this run are named after
  process.env.TEST_RUN = `test-${randomUUID().slice(0, 8)}`
  process.env.DB_PORT = url.port
  process.env.DB_USERNAME = decodeURIComponent(url.username)
  process.env.DB_PASSWORD = decodeURIComponent(url.password)
}

async function startThrowAway() {
  const { startPostgres } = await import("../../scripts/lib/postgres.mjs")
  const { freePort } = await import("../../scripts/lib/ports.mjs")
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "revivatech-jest-"))
  fs.chmodSync(dir, 0o755)
  const postgres = await startPostgres({
    dir: path.join(dir, "pg"),
    port: await freePort(),
    database: "postgres",
    fast: true,
  })
  globalThis.throwAwayPostgres = { postgres, dir }
  return postgres.url
}
