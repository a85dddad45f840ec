import type { Client, Connection, Submittable } from "@medusajs/framework/pg"

/** Enough for few round trips, and far from what a socket buffers without waiting. */
const CHUNK_CHARACTERS = 1 << 16

/** One row by column; every row of a table has the same columns in the same order. */
export type Row = Readonly<Record<string, unknown>>

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
}

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found])

/** A value as COPY's text format has it: ISO 8601 for dates, jsonb for other objects and lists. */
export const copyField = (value: unknown): string => {
  if (value === null || value === undefined) return "\\N"
  if (typeof value === "string") return escaped(value)
  if (value instanceof Date) return value.toISOString()
  return typeof value === "object" ? escaped(JSON.stringify(value)) : String(value)
}

interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** A COPY FROM STDIN as pg runs queries: it calls the handlers as the server answers. */
class CopyIn implements Submittable {
  constructor(
    private readonly text: string,
    private readonly chunks: readonly string[],
    private readonly done: (error: Error | null) => void
  ) {}

  submit(connection: Connection): void {
    const copying = connection as unknown as CopyConnection
    copying.query(this.text)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (const chunk of this.chunks) connection.sendCopyFromChunk(Buffer.from(chunk))
    connection.endCopyFrom()
  }

  handleError(error: Error): void {
    this.done(error)
  }

  handleReadyForQuery(): void {
    this.done(null)
  }

  handleCommandComplete(): void {
    // how many rows it took is known
  }
}

export type TableBuffer = {
  add: (row: Row) => void
  /** Writes what was collected by one COPY and begins anew. */
  flush: (client: Client) => Promise<void>
}

/** Collects rows of one table. */
export const createTableBuffer = (table: string): TableBuffer => {
  let columns: string[] = []
  let chunks: string[] = []
  let chunk = ""
  return {
    add: (row) => {
      if (columns.length === 0) columns = Object.keys(row)
      let line = ""
      for (const column of columns) line += `\t${copyField(row[column])}`
      chunk += `${line.slice(1)}\n`
      if (chunk.length > CHUNK_CHARACTERS) {
        chunks.push(chunk)
        chunk = ""
      }
    },
    flush: async (client) => {
      const ready = chunk === "" ? chunks : [...chunks, chunk]
      chunks = []
      chunk = ""
      if (ready.length === 0) return
      const names = columns.map((column) => `"${column}"`).join(", ")
      await new Promise<void>((resolve, reject) => {
        const done = (error: Error | null) => (error ? reject(error) : resolve())
        client.query(new CopyIn(`copy "${table}" (${names}) from stdin`, ready, done))
      })
    },
  }
}
