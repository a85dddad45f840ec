import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListPartsQuery, Part } from "../../contracts/admin-parts"
import { ApiError } from "../errors"
import { IS_LOW, IS_OUT, partConditions, type PartFilters } from "./part-filters"
import { PART_JSON, presentPart, type PartRow } from "./part-row"

export interface PartPage {
  parts: Part[]
  count: number
  next_cursor: string | null
}

const MATCHING = `
select p.id, p.sku from part p
join device_model d on d.id = p.device_model_id
join brand b on b.id = d.brand_id
join repair_type t on t.id = p.repair_type`

const EXPORT_BATCH = 2000

/** The cursor is the last part's id: its SKU, which the list is ordered by, is looked up. */
const afterOf = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null
  if (/^part_\w{1,60}$/.test(cursor)) return cursor
  throw new ApiError(400, "invalid_query", "This is not a cursor of this list", [
    { field: "cursor", message: "Use next_cursor of the page before" },
  ])
}

const pageSql = (where: string, after: string | null, counted: boolean): string => `
with matching as (${MATCHING} where ${where}),
page as (
  select id from matching
  ${after === null ? "" : "where (sku, id) > (select sku, id from part where id = :after)"}
  order by sku, id limit :limit
)
select ${counted ? "(select count(*)::int from matching)" : "0"} as count,
  coalesce((select jsonb_agg(x.part order by x.part->>'sku', x.part->>'id') from (
    ${PART_JSON} where p.id in (select id from page)
  ) x), '[]') as parts`

/** One page of parts by SKU with how many the filters leave, in one query. */
export async function listParts(
  knex: Knex,
  { cursor, limit, ...filters }: ListPartsQuery
): Promise<PartPage> {
  const after = afterOf(cursor)
  const { where, bindings } = partConditions(filters)
  const { rows } = await knex.raw<{ rows: { count: number; parts: PartRow[] }[] }>(
    pageSql(where, after, true),
    { ...bindings, ...(after === null ? {} : { after }), limit: limit + 1 }
  )
  const { count, parts } = rows[0]
  const page = parts.slice(0, limit)
  return {
    parts: page.map(presentPart),
    count,
    next_cursor: parts.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

async function readBatch(
  knex: Knex,
  filters: PartFilters,
  after: string | null
): Promise<PartRow[]> {
  const { where, bindings } = partConditions(filters)
  const { rows } = await knex.raw<{ rows: { parts: PartRow[] }[] }>(pageSql(where, after, false), {
    ...bindings,
    ...(after === null ? {} : { after }),
    limit: EXPORT_BATCH,
  })
  return rows[0].parts
}

/** Every part that the filters leave, by SKU, read in batches. */
export async function* allParts(knex: Knex, filters: PartFilters): AsyncGenerator<Part> {
  let after: string | null = null
  for (;;) {
    const batch = await readBatch(knex, filters, after)
    yield* batch.map(presentPart)
    if (batch.length < EXPORT_BATCH) return
    after = batch[batch.length - 1].id
  }
}

/** One part, or a 404 `part_not_found`. */
export async function readPart(knex: Knex, id: string): Promise<Part> {
  const { rows } = await knex.raw<{ rows: { part: PartRow }[] }>(
    `${PART_JSON} where p.id = ? and p.deleted_at is null`,
    [id]
  )
  if (!rows[0]) throw new ApiError(404, "part_not_found", "There is no such part")
  return presentPart(rows[0].part)
}

/** The parts that are to be ordered, by SKU. */
export async function readPartsToOrder(knex: Knex): Promise<Part[]> {
  const { rows } = await knex.raw<{ rows: { part: PartRow }[] }>(
    `${PART_JSON} where p.id in (
       select p.id from part p where p.deleted_at is null and ${IS_LOW}
       union select p.id from part p where p.deleted_at is null and ${IS_OUT}
     ) order by p.sku, p.id`
  )
  return rows.map(({ part }) => presentPart(part))
}
