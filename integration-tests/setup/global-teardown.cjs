const fs = require("node:fs")
const { Client } = require("@medusajs/framework/pg")

module.exports = async () => {
  await dropDatabasesOfThisRun()
  const started = globalThis.throwAwayPostgres
  if (!started) return
  await started.postgres.stop()
  fs.rmSync(started.dir, { recursive: true, force: true })
}

/** The copies of the migrated database; the specs drop their own. */
async function dropDatabasesOfThisRun() {
  const client = new Client({ connectionString: process.env.TEST_DATABASE })
  await client.connect()
  const { rows } = await client.query("select datname from pg_database where datname like $1", [
    `${process.env.TEST_RUN}-%`,
  ])
  for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  await client.end()
}
