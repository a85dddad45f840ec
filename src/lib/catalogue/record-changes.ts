import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertRows } from "../insert-rows"
import { newId } from "../new-id"

type Fields = Record<string, unknown>

/** The member of staff who changes something. */
export interface ChangeActor {
  id: string
  name: string
}

export interface EntityChange {
  entity: "part" | "supplier" | "repair_type"
  entity_id: string
  action: "created" | "edited" | "deleted" | "counted"
  /** the fields that differ */
  before: Fields
  after: Fields
}

/** Says who changed what, in the transaction of the change. */
export async function recordChanges(
  trx: Knex.Transaction,
  { id, name }: ChangeActor,
  changes: readonly EntityChange[]
): Promise<void> {
  const rows = changes.map((change) => ({ id: newId("cchg"), actor: { id, name }, ...change }))
  if (rows.length) await insertRows(trx, [{ table: "catalogue_change", rows }])
}

const LATEST = 50

const CHANGES = `
select id, actor, action, before, after,
  to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
from catalogue_change
where entity = ? and entity_id = ? and deleted_at is null
order by catalogue_change.created_at desc, id desc limit ?`

/** One change as the API answers it. */
export interface StoredChange extends Omit<EntityChange, "entity" | "entity_id"> {
  id: string
  actor: ChangeActor
  created_at: string
}

/** The newest changes of one thing, newest first. */
export async function readChanges(
  knex: Knex,
  entity: EntityChange["entity"],
  entity_id: string
): Promise<StoredChange[]> {
  const { rows } = await knex.raw<{ rows: StoredChange[] }>(CHANGES, [entity, entity_id, LATEST])
  return rows
}
