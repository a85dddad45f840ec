import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { inTransaction } from "../../lib/unit-of-work"
import { contentHash } from "./plan-offers"
import type { Catalogue } from "./read-catalogue"

type Row = Record<string, unknown> & { id: string; content_hash: string }

/**
 * Writes the service categories and the repair types that are new or changed. Repair types that the
 * owner has changed or added are left alone.
 *
 * @returns how many rows were written
 */
export async function loadRepairTypes(
  container: MedusaContainer,
  { service_categories, repair_types }: Catalogue
): Promise<number> {
  const categories = service_categories.map(({ code, ...category }) => ({
    id: code,
    ...category,
    content_hash: contentHash(category),
  }))
  const types = repair_types.map(({ code, ...type }, position) => ({
    id: code,
    ...type,
    requires: type.requires ?? {},
    kinds: Object.keys(type.labour_minutes),
    position,
    source: "catalogue",
    content_hash: contentHash([type, position]),
  }))
  return inTransaction(
    container,
    async (trx) =>
      (await upsert(trx, "service_category", categories)) +
      (await upsert(trx, "repair_type", types, "t.source = 'catalogue'"))
  )
}

/** Inserts rows, or changes those whose content differs and for which `only` holds. */
async function upsert(
  trx: Knex.Transaction,
  table: string,
  rows: Row[],
  only = "true"
): Promise<number> {
  const names = Object.keys(rows[0])
  const columns = names.map((name) => `"${name}"`).join(", ")
  const changes = names.map((name) => `"${name}" = excluded."${name}"`).join(", ")
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `insert into "${table}" as t (${columns})
     select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb)
     on conflict (id) do update set ${changes}, updated_at = now()
       where t.content_hash is distinct from excluded.content_hash and ${only}`,
    [JSON.stringify(rows)]
  )
  return rowCount
}
