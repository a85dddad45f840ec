import type { Knex } from "@medusajs/framework/mikro-orm/knex"

interface PgConnection {
  query(query: { name: string; text: string; values: readonly unknown[] }): Promise<{
    rows: unknown[]
  }>
}

interface PgClient {
  acquireConnection(): Promise<PgConnection>
  releaseConnection(connection: PgConnection): Promise<unknown>
}

const texts = new Map<string, string>()

const nativeText = (sql: string): string => {
  const known = texts.get(sql)
  if (known) return known
  let position = 0
  const text = sql.replace(/\?/g, () => `$${++position}`)
  texts.set(sql, text)
  return text
}

/**
 * Runs a hot read as a prepared statement of its connection, also inside a transaction: planning one
 * of these joins costs Postgres several times what running it does. `name` is unique for `sql`, which
 * has `?` for each of `values` and no other question mark, or `$1`, `$2`, … and no question mark.
 */
export const preparedQuery = async <Row>(
  knex: Knex,
  name: string,
  sql: string,
  values: readonly unknown[]
): Promise<Row[]> => {
  const client: PgClient = knex.client
  const connection = await client.acquireConnection()
  try {
    const { rows } = await connection.query({ name, text: nativeText(sql), values })
    return rows as Row[]
  } finally {
    await client.releaseConnection(connection)
  }
}
