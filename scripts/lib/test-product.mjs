import path from "node:path"
import * as instance from "./instance.mjs"
import { freePort } from "./ports.mjs"
import { step } from "./progress.mjs"
import { writePrivateJson } from "./settings.mjs"

/**
 * Builds and starts the whole product for the browser tests, on free ports.
 * @param {{url: string}} database an empty database on a running PostgreSQL
 * @returns {Promise<{env: object, stop: () => Promise<void>}>} `env` names the INSTANCE_FILE, in
 *   the form of `.data/instance.json`
 */
export async function startProductForTests({ url }) {
  const dir = instance.makeTempDir("product")
  const [backendPort, storefrontPort] = [await freePort(), await freePort()]
  const origins = {
    BACKEND_URL: `http://localhost:${backendPort}`,
    STOREFRONT_URL: `http://localhost:${storefrontPort}`,
  }
  const cors = {
    STORE_CORS: origins.STOREFRONT_URL,
    ADMIN_CORS: origins.BACKEND_URL,
    AUTH_CORS: `${origins.STOREFRONT_URL},${origins.BACKEND_URL}`,
  }
  const env = { ...origins, ...cors }
  await step("Build what changed", () => instance.ensureBuilt({ storefront: true }))
  let publishable_key
  await step("Prepare a database", async () => {
    ;({ publishable_key } = await instance.prepareDatabase({ databaseUrl: url, env, dir }))
  })
  const processes = []
  const stop = async () => {
    for (const each of processes.reverse()) await each.stop()
  }
  try {
    await step("Start the product", async () => {
      const backend = { databaseUrl: url, port: backendPort, env, dir }
      processes.push(await instance.startServer(backend))
      const backendUrl = origins.BACKEND_URL
      const storefront = { backendUrl, publishable_key, port: storefrontPort, env, dir }
      processes.push(await instance.startStorefront(storefront))
    })
  } catch (error) {
    await stop()
    throw error
  }
  const file = path.join(dir, "instance.json")
  writePrivateJson(file, {
    backend_url: origins.BACKEND_URL,
    storefront_url: origins.STOREFRONT_URL,
    publishable_key,
    admin_email: instance.TEST_SECRETS.REVIVATECH_ADMIN_EMAIL,
    admin_password: instance.TEST_SECRETS.REVIVATECH_ADMIN_PASSWORD,
    database_url: url,
  })
  return { env: { ...env, INSTANCE_FILE: file }, stop }
}
