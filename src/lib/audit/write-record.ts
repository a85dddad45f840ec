import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { macOf, type AuditRecord } from "../../domain/audit/record"
import { auditKey } from "./mac-key"

/** Adds one line to the log, in the caller's transaction where it has one. */
export const writeRecord = async (knex: Knex, record: AuditRecord): Promise<void> => {
  const { fields, changes, ...columns } = record
  await knex("audit_record").insert({
    ...columns,
    fields: fields && JSON.stringify(fields),
    changes: changes && JSON.stringify(changes),
    mac: macOf(auditKey(), record),
  })
}
