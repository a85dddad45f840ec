import { execFile, fork } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import pg from "@medusajs/framework/pg"
import {
  freePort,
  prepareDatabase,
  startServer,
  TEST_SECRETS,
} from "../../scripts/lib/instance.mjs"
import { bin, root } from "../../scripts/lib/paths.mjs"
import { createClient } from "./client.mjs"

/** Runs `work` with a connection to the database. */
export async function withDatabase(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const runFile = promisify(execFile)

/** `medusa exec` of the script that loads the catalogue, timed as a whole, Medusa's start included. */
async function loadCatalogue(databaseUrl, dataDir) {
  const begin = performance.now()
  const { stdout } = await runFile(bin("medusa"), ["exec", "./src/scripts/load-catalogue.ts"], {
    cwd: root,
    env: {
      ...process.env,
      ...TEST_SECRETS,
      DATABASE_URL: databaseUrl,
      REVIVATECH_DATA_DIR: dataDir,
    },
    maxBuffer: 2 ** 26,
  })
  const line = stdout.split("\n").findLast((each) => each.startsWith("{"))
  return { ...JSON.parse(line), seconds: (performance.now() - begin) / 1000 }
}

/**
 * A new database with a catalogue, and enough of each part on the shelf for all runs.
 * @returns {Promise<{databaseUrl: string, publishable_key: string, load_s: number, again_s?: number}>}
 *   `again_s` is a second run, when `twice`.
 */
export async function prepareShop(
  postgres,
  { name, dataDir = path.join(root, "data"), twice = false }
) {
  await withDatabase(postgres.url, (client) => client.query(`create database ${name}`))
  const databaseUrl = postgres.urlOf(name)
  await prepareDatabase({ databaseUrl, catalogue: false })
  const { publishable_key, seconds: load_s } = await loadCatalogue(databaseUrl, dataDir)
  const again_s = twice ? (await loadCatalogue(databaseUrl, dataDir)).seconds : undefined
  await withDatabase(databaseUrl, async (client) => {
    await client.query(
      "update inventory_level set stocked_quantity = 1000000, raw_stocked_quantity = $1",
      [{ value: "1000000", precision: 20 }]
    )
    await client.query("vacuum analyze")
  })
  return { databaseUrl, publishable_key, load_s, again_s }
}

/** The built backend; `pids` are all processes whose time counts. */
export async function startShop({ databaseUrl, postgresPid, publishable_key, env }) {
  const server = await startServer({ databaseUrl, env })
  return {
    stop: server.stop,
    pids: [server.pid, postgresPid],
    url: server.url,
    client: createClient(server.url, { "x-publishable-api-key": publishable_key }),
  }
}

/**
 * The floor's server. Of `catalogue` it runs on copies in the shop's own database, else on an empty
 * database of the same PostgreSQL.
 * @param {{postgres: object, of: "catalogue" | "checkout", databaseUrl?: string}} options
 */
export async function startFloor({ postgres, of, databaseUrl = postgres.urlOf("floor") }) {
  if (of === "checkout")
    await withDatabase(postgres.url, (client) => client.query("create database floor"))
  const port = await freePort()
  const file = fileURLToPath(new URL("./floor-server.mjs", import.meta.url))
  const env = { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl, FLOOR_OF: of }
  const child = fork(file, { env })
  await new Promise((resolve, reject) => {
    child.once("message", resolve)
    child.once("exit", (code) => reject(new Error(`The floor ended with ${code}`)))
  })
  return {
    stop: () => child.kill(),
    pids: [child.pid, postgres.pid],
    client: createClient(`http://127.0.0.1:${port}`),
  }
}
