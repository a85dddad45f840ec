import type { ExecArgs } from "@medusajs/framework/types"
import { bootstrapShop } from "../workflows/device/bootstrap-shop"
import { ensureFirstAdmin } from "../workflows/device/ensure-first-admin"
import { loadCatalogue } from "../workflows/device/load-catalogue"
import { findDataDir, readCatalogue } from "../workflows/device/read-catalogue"

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * Makes the database a shop and loads the catalogue of `data/` into it; safe to run again.
 * Ends with one line of JSON, `{"publishable_key": "pk_…"}`, for the program that started it.
 */
export default async function run({ container }: ExecArgs): Promise<void> {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const catalogue = readCatalogue(findDataDir())
  const setup = await bootstrapShop(container)
  say(`Shop is set up (${seconds()})`)
  const { devices, offers, written, retired } = await loadCatalogue(container, catalogue, {
    now: new Date(started),
    onProgress: (done, total) => say(`Devices ${done} of ${total} (${seconds()})`),
  })
  say(`${devices} devices with ${offers} repairs: ${written} rows written, ${retired} retired`)
  const { REVIVATECH_ADMIN_EMAIL: email, REVIVATECH_ADMIN_PASSWORD: password } = process.env
  if (email && password && (await ensureFirstAdmin(container, { email, password })))
    say(`First admin: ${email}`)
  say(JSON.stringify({ publishable_key: setup.publishable_key }))
}
