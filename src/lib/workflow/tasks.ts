import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairTask } from "../../contracts/workflow"
import { ApiError } from "../errors"
import { iso } from "../repair/load-repair"
import type { WorkflowAuthor } from "./workflow-store"

interface TaskRow {
  id: string
  title: string
  done_at: Date | null
  done_by: WorkflowAuthor | null
  created_at: Date
}

const MOST_TASKS = 200

const present = ({ done_at, created_at, ...task }: TaskRow): RepairTask => ({
  ...task,
  done_at: done_at && iso(done_at),
  created_at: iso(created_at),
})

/** What automations put on a repair: tasks, those to be done first, and tags. */
export const readTasks = async (
  knex: Knex,
  repair_id: string
): Promise<{ tasks: RepairTask[]; tags: string[] }> => {
  const tasks = await knex("repair_task")
    .where({ repair_id })
    .orderByRaw("done_at is not null, created_at desc, id")
    .limit(MOST_TASKS)
    .select<TaskRow[]>("id", "title", "done_at", "done_by", "created_at")
  const tags = await knex("repair_tag").where({ repair_id }).orderBy("tag").pluck<string[]>("tag")
  return { tasks: tasks.map(present), tags }
}

/** Adds a task to a repair. */
export const insertTask = async (
  trx: Knex.Transaction,
  repair_id: string,
  title: string
): Promise<void> => {
  await trx("repair_task").insert({ id: generateEntityId(undefined, "rtask"), repair_id, title })
}

/** Puts a tag on a repair; one that is there already stays. */
export const insertTag = async (
  trx: Knex.Transaction,
  repair_id: string,
  tag: string
): Promise<void> => {
  await trx.raw(
    `insert into repair_tag (id, repair_id, tag) values (?, ?, ?)
     on conflict (repair_id, tag) where deleted_at is null do nothing`,
    [generateEntityId(undefined, "rtag"), repair_id, tag]
  )
}

/** Marks a task as done or not done; 404 `task_not_found`. The same again changes nothing. */
export const markTask = async (
  trx: Knex.Transaction,
  task: { id: string; repair_id: string; done: boolean },
  by: WorkflowAuthor,
  now: Date
): Promise<void> => {
  const { id, repair_id, done } = task
  const known = await trx("repair_task").where({ id, repair_id }).forUpdate().first("done_at")
  if (!known) throw new ApiError(404, "task_not_found", "The repair has no such task")
  if ((known.done_at !== null) === done) return
  await trx("repair_task")
    .where({ id })
    .update({
      done_at: done ? now : null,
      done_by: done ? JSON.stringify(by) : null,
      updated_at: now,
    })
}
