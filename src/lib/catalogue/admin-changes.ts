import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CatalogueChange, ListCatalogueChangesQuery } from "../../contracts/admin-catalogue"
import { insertRows } from "../insert-rows"
import { readCursor, writeCursor } from "../keyset"
import { newId } from "../new-id"
import { microseconds } from "./admin-list-devices"

type Fields = Record<string, unknown>

/** A change to be written down; whole entities may be given, only what differs is kept. */
export interface ChangeToRecord {
  action: CatalogueChange["action"]
  entity: "device_model" | "repair_offer"
  entity_id: string
  before: Fields
  after: Fields
}

const sameJson = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields of two states that are not the same. */
export function differenceOf(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => !sameJson(before[name], after[name]))
  const pick = (fields: Fields) =>
    Object.fromEntries(changed.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])))
  return { before: pick(before), after: pick(after) }
}

/** Writes changes down in the transaction that makes them; what changed nothing is left out. */
export async function recordChanges(
  trx: Knex.Transaction,
  actor: { id: string; name: string },
  changes: ChangeToRecord[]
): Promise<void> {
  const rows = changes.flatMap(({ action, entity, entity_id, ...states }) => {
    const { before, after } = differenceOf(states.before, states.after)
    if (Object.keys(before).length === 0 && Object.keys(after).length === 0) return []
    const { id, name } = actor
    return [{ id: newId("cchg"), actor: { id, name }, action, entity, entity_id, before, after }]
  })
  if (rows.length) await insertRows(trx, [{ table: "catalogue_change", rows }])
}

const CHANGES = (after: boolean): string => `
select c.id, c.action, c.actor, c.before, c.after, c.created_at,
  ${microseconds("c.created_at")}::text as place,
  case when o.id is not null then jsonb_build_object('repair_type', t.id, 'names', t.names,
    'part_grade', o.part_grade) end as offer
from catalogue_change c
left join repair_offer o on c.entity = 'repair_offer' and o.id = c.entity_id
left join repair_type t on t.id = o.repair_type_id
where c.deleted_at is null and (
    (c.entity = 'device_model' and c.entity_id = :id)
    or (c.entity = 'repair_offer' and c.entity_id in (
      select id from repair_offer where device_model_id = :id)))
  and ${after ? "(c.created_at, c.id) < (timestamptz 'epoch' + :at * interval '1 microsecond', :after)" : "true"}
order by c.created_at desc, c.id desc
limit :limit`

type Row = CatalogueChange & { place: string }

/** What was changed on a model and its offers, newest first. */
export async function listDeviceChanges(
  knex: Knex,
  id: string,
  { cursor, limit }: ListCatalogueChangesQuery
): Promise<{ changes: CatalogueChange[]; next_cursor: string | null }> {
  const from = cursor ? readCursor(cursor) : null
  const { rows } = await knex.raw<{ rows: Row[] }>(CHANGES(from !== null), {
    id,
    ...(from ? { at: from.at, after: from.id } : {}),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    changes: shown.map(({ place: _, ...change }) => change),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
