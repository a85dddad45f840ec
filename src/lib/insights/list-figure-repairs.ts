import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { FigureRepair, FigureRepairsQuery } from "../../contracts/repair-insights"
import { LOGGED, mayList, type ListedFigure } from "../../domain/insights/drill-down"
import { ApiError } from "../errors"
import { readCursor, writeCursor } from "../keyset"
import { shopTimeZone } from "../messages"
import type { StaffIdentity } from "../permissions/staff-identity"
import { preparedQuery } from "../prepared-query"

type Row = Omit<FigureRepair, "at" | "customer_name"> & {
  at: Date
  place: string
  place_id: string
  first_name: string
  last_name: string
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ")

/** The log's entries of a figure; its words are constants, so that the partial index fits them. */
const sourceOf = (figure: ListedFigure): string => {
  if (figure === "comebacks") {
    return "select repair_id, at, repair_id as place_id from insight_comeback where true"
  }
  const { events, to_state, of_quote } = LOGGED[figure]
  return `select repair_id, occurred_at as at, id as place_id from repair_event
    where event in (${quoted(events)})
    ${to_state ? `and to_state = '${to_state}'` : ""}
    ${of_quote ? "and body->'patch'->'quotes' is not null" : ""}`
}

const sqlOf = (figure: ListedFigure): string => {
  const [at, id] = figure === "comebacks" ? ["at", "repair_id"] : ["occurred_at", "id"]
  return `
select r.id, r.number, r.device_name, r.device_kind, r.work_state, r.first_name, r.last_name,
  s.name as technician, x.at, x.place_id,
  (extract(epoch from x.at) * 1000000)::bigint::text as place
from (
  ${sourceOf(figure)}
    and ${at} >= $1::date::timestamp at time zone $3
    and ${at} < ($2::date + 1)::timestamp at time zone $3
    and ($4::bigint is null
      or (${at}, ${id}) < (timestamptz 'epoch' + $4 * interval '1 microsecond', $5))
) x
join repair r on r.id = x.repair_id and r.deleted_at is null
left join staff_member s on s.id = coalesce(r.state->>'repaired_by', r.assignee_id)
where ($6::text is null or r.state->>'repaired_by' = $6)
  and ($7::text is null or r.device_kind = $7)
order by x.at desc, x.place_id desc limit $8`
}

/**
 * One page of the repairs behind a figure, by when they were counted, newest first. A technician
 * gets the own ones.
 *
 * @throws ApiError 400 `invalid_query`; 403 `figure_not_allowed`
 */
export const listFigureRepairs = async (
  knex: Knex,
  query: FigureRepairsQuery,
  { id, role }: Pick<StaffIdentity, "id" | "role">
): Promise<{ repairs: FigureRepair[]; next_cursor: string | null }> => {
  const { figure, from, to, device_kind, cursor, limit } = query
  if (!mayList(role, figure)) {
    throw new ApiError(403, "figure_not_allowed", "Your role does not see this figure")
  }
  const place = cursor ? readCursor(cursor) : null
  const rows = await preparedQuery<Row>(knex, `figure_repairs_${figure}`, sqlOf(figure), [
    from,
    to,
    shopTimeZone(),
    place?.at ?? null,
    place?.id ?? null,
    role === "technician" ? id : (query.technician ?? null),
    device_kind ?? null,
    limit + 1,
  ])
  const last = rows[limit - 1]
  return {
    repairs: rows.slice(0, limit).map(present),
    next_cursor:
      rows.length > limit && last ? writeCursor({ at: last.place, id: last.place_id }) : null,
  }
}

const present = ({ first_name, last_name, at, place: _, place_id: _id, ...row }: Row) => ({
  ...row,
  customer_name: `${first_name} ${last_name}`.trim(),
  at: at.toISOString(),
})
