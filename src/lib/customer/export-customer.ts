import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { maskedLink } from "../message-link"
import { renderStoredMessage, type StoredMessage } from "../messages"
import { EXPORT_SECTIONS } from "./export-sections"
import { samePerson } from "./same-person"

const BATCH = 200

export type ExportRow = Record<string, unknown>

/** A row of an export, or the beginning of its next section. */
export type ExportPart = { section: string } | { row: ExportRow }

const withText = ({ data, ...message }: ExportRow): ExportRow => {
  const stored = { ...message, data } as unknown as StoredMessage
  return {
    ...message,
    text: renderStoredMessage(stored, maskedLink(stored.locale, stored.data)).text,
  }
}

/**
 * All that is kept about a customer, a few rows at a time, as it was at one moment: to be called in
 * a transaction of isolation level repeatable read.
 */
export async function* exportParts(
  trx: Knex.Transaction,
  customer_id: string
): AsyncGenerator<ExportPart> {
  const ids = await samePerson(trx, customer_id)
  for (const { name, rows: sql } of EXPORT_SECTIONS) {
    yield { section: name }
    let after = ""
    for (;;) {
      const { rows } = await trx.raw<{ rows: { key: string; row: ExportRow }[] }>(
        `select key, row from (${sql}) as found where key > :after order by key limit ${BATCH}`,
        { ids, after }
      )
      for (const { row } of rows) yield { row: name === "messages" ? withText(row) : row }
      if (rows.length < BATCH) break
      after = rows[rows.length - 1].key
    }
  }
}
