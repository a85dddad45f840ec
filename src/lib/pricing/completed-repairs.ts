import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"

const COUNT = `
select count(*)::int as completed from repair
where customer_id = ? and work_state = 'completed' and deleted_at is null`

/** How many repairs of this customer the shop has completed. */
export const countCompletedRepairs = async (knex: Knex, customer_id: string): Promise<number> => {
  const [{ completed }] = await preparedQuery<{ completed: number }>(
    knex,
    "count_completed_repairs",
    COUNT,
    [customer_id]
  )
  return completed
}
