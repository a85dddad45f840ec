import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { mayAssign } from "../../domain/repair/assignment"
import { isTerminal } from "../../domain/repair/states"
import { ApiError } from "../../lib/errors"
import { amendRepair } from "../../lib/repair/amend-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { applyEvent, type Performer } from "./apply-decision"

/** Refuses an assignee who does not work in the shop; 400 `assignee_not_found`. */
export const requireAssignee = async (knex: Knex, id: string | null): Promise<void> => {
  if (id === null) return
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "select 1 from staff_member where id = ? and is_active and deleted_at is null",
    [id]
  )
  if (rows.length === 0) {
    throw new ApiError(400, "assignee_not_found", "There is no such member of staff at work", [
      { field: "action.assignee_id", message: "The id of an active staff member" },
    ])
  }
}

/**
 * Gives a locked repair to `assignee_id`, or to nobody. A received one goes into the queue by that;
 * in every other state its work goes on as it is.
 *
 * @throws ApiError 403 `actor_not_allowed`, 409 `illegal_transition`
 */
export const assignRepair = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  assignee_id: string | null,
  { actor, name }: Performer,
  { now, idempotency_key }: { now: Date; idempotency_key?: string }
): Promise<LoadedRepair> => {
  const from = repair.row.assignee_id
  if (!mayAssign(actor, { from, to: assignee_id })) {
    throw new ApiError(403, "actor_not_allowed", "Your role may not do this")
  }
  if (isTerminal(repair.row.work_state)) {
    throw new ApiError(409, "illegal_transition", "The repair's state does not allow this")
  }
  if (repair.row.work_state === "received" && assignee_id !== null) {
    // The table lets managers assign; who takes a repair for themselves was checked above.
    const performer = { actor: { kind: "system", id: actor.id } as const, name }
    const event = { event: "assign", evidence: { assignee_id }, idempotency_key } as const
    return applyEvent(trx, repair, performer, event, now)
  }
  return amendRepair(trx, repair, {
    patch: { assignee_id },
    actor,
    actor_name: name,
    note: null,
    now,
    idempotency_key,
  })
}
