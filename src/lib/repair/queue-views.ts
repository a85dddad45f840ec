import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { QueueView } from "../../contracts/repair-queue"

const COLUMNS = ["id", "name", "layout", "sort", "filters", "is_default"] as const

/** The views that one member of staff keeps, by name. */
export const listQueueViews = (knex: Knex, staff_id: string): Promise<QueueView[]> =>
  knex("queue_view")
    .where({ staff_id })
    .whereNull("deleted_at")
    .orderBy("name")
    .select<QueueView[]>(...COLUMNS)

/** One of their views, or undefined. */
export const readQueueView = (
  knex: Knex,
  { id, staff_id }: { id: string; staff_id: string }
): Promise<QueueView | undefined> =>
  knex("queue_view")
    .where({ id, staff_id })
    .whereNull("deleted_at")
    .first<QueueView | undefined>(...COLUMNS)
