const fs = require("node:fs")

module.exports = async () => {
  const started = globalThis.throwAwayPostgres
  if (!started) return
  await started.postgres.stop()
  fs.rmSync(started.dir, { recursive: true, force: true })
}
