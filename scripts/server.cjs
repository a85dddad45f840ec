/**
 * The backend's own entry, in place of `medusa start`: it keeps the HTTP server, to which the
 * websocket is attached. Run it with `.medusa/server` as the working folder; with
 * REVIVATECH_FROM_SOURCE=1 it runs the TypeScript of the working folder instead (npm run dev).
 */
const fs = require("node:fs")
const path = require("node:path")

const fromSource = process.env.REVIVATECH_FROM_SOURCE === "1"
process.env.NODE_ENV ||= "production"
process.env.MEDUSA_DISABLE_TELEMETRY ||= "1"

if (fromSource) {
  require("ts-node").register({})
  require("tsconfig-paths").register({})
}

const start = require("@medusajs/medusa/commands/start").default
const { container } = require("@medusajs/framework")

/** Medusa serves `static` of the working folder, which a build makes anew: uploads live elsewhere. */
function serveUploads(folder) {
  const served = path.join(process.cwd(), "static")
  if (fs.existsSync(served) && fs.realpathSync(served) === folder) return
  fs.mkdirSync(folder, { recursive: true })
  fs.rmSync(served, { recursive: true, force: true })
  fs.symlinkSync(folder, served, "dir")
}

async function main() {
  if (!fromSource && process.env.FILES_DIR) serveUploads(process.env.FILES_DIR)
  const { server } = await start({
    directory: process.cwd(),
    port: Number(process.env.PORT || 3011),
    host: process.env.HOST,
    types: fromSource,
  })
  const servesHttp = process.env.MEDUSA_WORKER_MODE !== "worker"
  if (servesHttp && container.hasRegistration("realtime"))
    await container.resolve("realtime").attach?.(server)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
