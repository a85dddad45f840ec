import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BoundedCount, RepairBoard, RepairBoardQuery } from "../../contracts/admin-repair"
import { STAGE_NAMES, STAGES, type Stage } from "../../domain/repair/stages"
import { ApiError } from "../errors"
import { presentSummary, type SummaryRow } from "./present-summary"
import { allOf, conditionsOf, OPEN, QUEUE_ORDERS, type Asked, type Condition } from "./queue-filter"
import { rowsWhere, runQueueQuery, withRelated } from "./queue-rows"

const CARDS = 20
const CARDS_OF_EXPANDED = 100
const COUNTED = 99

const STAGE_STATES = STAGE_NAMES.flatMap((stage) =>
  STAGES[stage].map((state) => ({ stage, state }))
)
const COLUMNS: string[][] = [
  STAGE_STATES.map(({ stage }) => stage),
  STAGE_STATES.map(({ state }) => state),
]

const isStage = (name: string): name is Stage => STAGE_NAMES.some((known) => known === name)

const expandedOf = (expand: string | undefined): readonly string[] => {
  const stages = expand ? expand.split(",") : []
  if (stages.every(isStage)) return stages
  throw new ApiError(400, "invalid_query", "There is no such column", [
    { field: "expand", message: `One or more of ${STAGE_NAMES.join(", ")}` },
  ])
}

/** `limit` and no more, so that a count never reads more of an index than that. */
export const boundedCount = (counted: number, limit: number): BoundedCount => ({
  count: Math.min(counted, limit),
  more: counted > limit,
})

const cardsSource = (query: RepairBoardQuery, where: readonly Condition[]): Condition => {
  const expanded = expandedOf(query.expand)
  const limits = STAGE_STATES.map(({ stage }) =>
    expanded.includes(stage) ? CARDS_OF_EXPANDED : CARDS
  )
  const { direction } = QUEUE_ORDERS[query.sort]
  const { sql, values } = allOf(where)
  const cards = rowsWhere(sql, query.sort, "col.cards")
  return {
    sql: `select ranked.* from (
        select col.stage, col.cards, p.*, row_number() over (
          partition by col.stage order by p.sorted_by ${direction}, p.id ${direction}) as rank
        from unnest(?::text[], ?::text[], ?::int[]) as col(stage, state, cards)
        cross join lateral (${cards}) p
      ) ranked where ranked.rank <= ranked.cards`,
    values: [...COLUMNS, limits, ...values],
  }
}

/** Reads no more than 100 entries of an index for each state, however many repairs there are. */
const countSource = (where: readonly Condition[]): Condition => {
  const { sql, values } = allOf(where)
  return {
    sql: `select col.stage, sum(counted.n)::int as counted
      from unnest(?::text[], ?::text[]) as col(stage, state)
      cross join lateral (
        select count(*) as n from (select 1 from repair r where ${sql} limit ${COUNTED + 1}) few
      ) counted
      group by col.stage`,
    values: [...COLUMNS, ...values],
  }
}

/**
 * The open repairs by stage: of each column its first cards and how many there are, at most 99.
 *
 * @throws ApiError 400 `invalid_query`
 */
export const readBoard = async (
  knex: Knex,
  query: RepairBoardQuery,
  asked: Asked
): Promise<RepairBoard> => {
  const ofState = { sql: "r.work_state = col.state", values: [] }
  const where = [ofState, OPEN, ...conditionsOf(query, asked)]
  const searches = { searches: Boolean(query.q) }
  const source = cardsSource(query, where)
  const { sql, values } = { ...source, sql: withRelated(source.sql, "order by page.rank") }
  const rows = await runQueueQuery<SummaryRow & { stage: Stage }>(knex, { sql, values }, searches)
  const counts = await runQueueQuery<{ stage: Stage; counted: number }>(
    knex,
    countSource(where),
    searches
  )
  return {
    columns: STAGE_NAMES.map((stage) => ({
      stage,
      count: boundedCount(counts.find((row) => row.stage === stage)?.counted ?? 0, COUNTED),
      repairs: rows
        .filter((row) => row.stage === stage)
        .map((row) => presentSummary(row, asked.now)),
    })),
  }
}
