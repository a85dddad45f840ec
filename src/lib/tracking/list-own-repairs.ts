import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListOwnRepairsQuery, OwnRepair } from "../../contracts/tracking"
import { customerProjection } from "../../domain/repair/projection"
import { readCursor, writeCursor } from "../keyset"
import { iso } from "../repair/load-repair"
import type { RepairRow } from "../repair/repair-row"

type Row = RepairRow & { colour: string | null; place: string }

const viewOf = (row: Row, now: Date): OwnRepair => {
  const view = customerProjection(
    {
      ...row.state,
      id: row.id,
      version: row.version,
      quotes: [],
      parts: [],
      captured_minor: 0,
      refunded_minor: 0,
      technician_count: 1,
      due_minor: row.total_minor,
    },
    [],
    now
  )
  return {
    id: row.id,
    number: row.number,
    status: view.status,
    headline: view.headline_key,
    waiting_on: view.waiting_on,
    booked_at: iso(row.created_at),
    device: {
      name: row.device_name,
      slug: row.device_slug,
      kind: row.device_kind,
      colour: row.colour,
    },
  }
}

/** One page of a customer's repairs, newest first; 400 `invalid_query` for a foreign cursor. */
export const listOwnRepairs = async (
  knex: Knex,
  customer_id: string,
  { cursor, limit }: ListOwnRepairsQuery,
  now: Date
): Promise<{ repairs: OwnRepair[]; next_cursor: string | null }> => {
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select r.*, d.colour, (extract(epoch from r.created_at) * 1000000)::bigint::text as place
     from repair r left join customer_device d on d.id = r.customer_device_id
     where r.customer_id = ? and r.deleted_at is null
       ${after ? "and (r.created_at, r.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)" : ""}
     order by r.created_at desc, r.id desc limit ?`,
    [customer_id, ...(after ? [after.at, after.id] : []), limit + 1]
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    repairs: shown.map((row) => viewOf(row, now)),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
