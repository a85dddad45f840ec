import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import pg from "@medusajs/framework/pg"
import { freePort, prepareDatabase, startServer } from "../../scripts/lib/instance.mjs"
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

/** A database with the catalogue, and enough of each part on the shelf for all runs. */
export async function prepareShop(databaseUrl) {
  const { publishable_key } = await prepareDatabase({ databaseUrl })
  await withDatabase(databaseUrl, async (client) => {
    await client.query(
      "update inventory_level set stocked_quantity = 1000000, raw_stocked_quantity = $1",
      [{ value: "1000000", precision: 20 }]
    )
    await client.query("vacuum analyze")
  })
  return publishable_key
}

/** The built backend; `pids` are all processes whose time counts. */
export async function startShop({ databaseUrl, postgresPid, publishable_key, env }) {
  const server = await startServer({ databaseUrl, env })
  return {
    stop: server.stop,
    pids: [server.pid, postgresPid],
    client: createClient(server.url, { "x-publishable-api-key": publishable_key }),
  }
}

/** The floor's server on an empty database of the same PostgreSQL. */
export async function startFloor({ postgres }) {
  await withDatabase(postgres.url, (client) => client.query("create database floor"))
  const port = await freePort()
  const file = fileURLToPath(new URL("./floor-server.mjs", import.meta.url))
  const env = { ...process.env, PORT: String(port), DATABASE_URL: postgres.urlOf("floor") }
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
