import { randomUUID } from "node:crypto"
import { Client } from "@medusajs/framework/pg"
import { createPostgresDatabaseTemplate, medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Options = Parameters<typeof medusaIntegrationTestRunner>[0]

/** A worker's own, since two cannot make the same one at the same time. */
const templateName = (): string => `${process.env.TEST_RUN}-migrated-${process.env.JEST_WORKER_ID}`

const withPostgres = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database a copy of the migrated one; false where this worker has none yet. */
const beginMigrated = (databaseName: string): Promise<boolean> =>
  withPostgres(async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      templateName(),
    ])
    if (rowCount === 0) return false
    await client.query(`create database "${databaseName}" template "${templateName()}"`)
    return true
  })

/**
 * Runs specs against the real server on a database of their own. The first spec file of a worker
 * migrates its database and keeps a copy; the others begin with that copy.
 */
export const withServer = (options: Options): void => {
  const databaseName = `${process.env.TEST_RUN}-${randomUUID()}`
  let isCopy = false
  medusaIntegrationTestRunner({
    ...options,
    dbName: databaseName,
    hooks: {
      beforeServerStart: async () => {
        isCopy = await beginMigrated(databaseName)
      },
    },
    testSuite: (suite) => {
      beforeAll(async () => {
        if (!isCopy)
          await createPostgresDatabaseTemplate({ databaseName, templateName: templateName() })
      })
      options.testSuite(suite)
    },
  })
}
