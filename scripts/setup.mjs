/**
 * The one-off set-up of a deployment without npm start (docker-compose.yml's `setup`): migrates the
 * database, loads the catalogue, and leaves the publishable key in the file PUBLISHABLE_KEY_FILE for
 * the storefront. Run it in `.medusa/server`. It may run before every start: it changes what differs.
 */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { bin } from "./lib/paths.mjs"

function medusa(...args) {
  const stdio = ["ignore", "pipe", "inherit"]
  const result = spawnSync(bin("medusa"), args, { stdio, encoding: "utf8", maxBuffer: 1 << 28 })
  process.stdout.write(result.stdout ?? "")
  if (result.status !== 0) process.exit(result.status ?? 1)
  return result.stdout
}

medusa("db:migrate", "--execute-safe-links")
const output = medusa("exec", "./src/scripts/load-catalogue.js")
const line = output
  .trimEnd()
  .split("\n")
  .findLast((each) => each.startsWith("{"))
if (process.env.PUBLISHABLE_KEY_FILE)
  writeFileSync(process.env.PUBLISHABLE_KEY_FILE, JSON.parse(line).publishable_key)
