import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RepairWorkflow } from "../../contracts/workflow"
import { normStatus } from "../../domain/workflow/norm-status"
import { ApiError } from "../errors"
import { shopTimeZone } from "../messages"
import type { RepairRow } from "../repair/repair-row"
import { activeWorkflow, workflowFor } from "./active-workflow"
import { readTasks } from "./tasks"

type Row = Pick<
  RepairRow,
  "work_state" | "state_entered_at" | "promise_p90_at" | "service_method" | "state"
>

/**
 * What the shop's workflow says of a repair as it is now: whether it is in time, the sub-states of
 * its state, and what automations put on it.
 *
 * @throws ApiError 404 `repair_not_found`
 */
export const readRepairWorkflow = async (
  knex: Knex,
  id: string,
  now: Date
): Promise<RepairWorkflow> => {
  const row = await knex("repair")
    .where({ id, deleted_at: null })
    .first<Row | undefined>(
      "work_state",
      "state_entered_at",
      "promise_p90_at",
      "service_method",
      "state"
    )
  if (!row) throw new ApiError(404, "repair_not_found", "There is no such repair")
  const active = await activeWorkflow(knex)
  const workflow = workflowFor(active, row)
  return {
    version: active.version,
    norm: normStatus(row, workflow, shopTimeZone(), now),
    sub_state: row.state.sub_state ?? null,
    sub_states: [...(workflow.sub_states[row.work_state] ?? [])],
    ...(await readTasks(knex, id)),
  }
}
