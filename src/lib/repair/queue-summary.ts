import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairQueueSummary } from "../../contracts/admin-repair"
import { allOf, conditionsOf, OPEN, type Asked, type Condition } from "./queue-filter"
import { runQueueQuery } from "./queue-rows"
import { boundedCount } from "./repair-board"

const COUNTED = 999

type Name = keyof RepairQueueSummary

const countsOf = (asked: Asked): Record<Name, Condition[]> => ({
  open: [],
  overdue: conditionsOf({ overdue: "true" }, asked),
  at_risk: conditionsOf({ at_risk: "true" }, asked),
  unassigned: conditionsOf({ technician: "none" }, asked),
  awaiting_approval: [{ sql: "r.work_state = 'awaiting_approval'", values: [] }],
  mine: conditionsOf({ technician: "me" }, asked),
})

/** Open repairs in numbers; each count reads no more than 1,000 entries of its index. */
export const readQueueSummary = async (knex: Knex, asked: Asked): Promise<RepairQueueSummary> => {
  const names = Object.entries(countsOf(asked)) as [Name, Condition[]][]
  const parts = names.map(([name, conditions]) => {
    const { sql, values } = allOf([
      OPEN,
      { sql: "r.deleted_at is null", values: [] },
      ...conditions,
    ])
    return {
      sql: `(select count(*)::int from (select 1 from repair r where ${sql} limit ${COUNTED + 1}) few) as ${name}`,
      values,
    }
  })
  const [row] = await runQueueQuery<Record<Name, number>>(
    knex,
    {
      sql: `select ${parts.map(({ sql }) => sql).join(",\n")}`,
      values: parts.flatMap(({ values }) => values),
    },
    { searches: false }
  )
  return Object.fromEntries(
    names.map(([name]) => [name, boundedCount(row[name], COUNTED)])
  ) as RepairQueueSummary
}
