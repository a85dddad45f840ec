import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerMerge } from "../../contracts/customer-merge"
import { undoUntil } from "../../domain/customer/merge"
import type { MovedRows } from "../../lib/customer/merge-plan"
import { readMerge, type CustomerMergeRow } from "../../lib/customer/merges"
import { ApiError } from "../../lib/errors"
import { inTransaction } from "../../lib/unit-of-work"
import type { Performer } from "../repair/apply-decision"
import { lockCustomers, type LockedCustomer } from "./lock-customer"
import { moveRows, noteMove } from "./move-rows"

export interface UndoMergeInput {
  kept_id: string
  merge_id: string
  performer: Performer
}

const lockMerge = async (
  trx: Knex.Transaction,
  { kept_id, merge_id }: UndoMergeInput
): Promise<CustomerMergeRow> => {
  const merge = await trx("customer_merge")
    .where({ id: merge_id, kept_id })
    .forUpdate()
    .first<CustomerMergeRow | undefined>()
  if (!merge) throw new ApiError(404, "merge_not_found", "There is no such merge")
  return merge
}

const notUndoable = (message: string): ApiError => new ApiError(409, "merge_not_undoable", message)

const isTaken = async (
  trx: Knex.Transaction,
  { email, has_account }: LockedCustomer
): Promise<boolean> =>
  email !== null &&
  (await trx("customer").where({ email, has_account, deleted_at: null }).first("id")) !== undefined

/** Refuses where putting the rows back would not lead to what was there before. */
const refuseInexact = async (
  trx: Knex.Transaction,
  { kept_id, duplicate_id, moved }: CustomerMergeRow
): Promise<void> => {
  const customers = await lockCustomers(trx, [kept_id, duplicate_id])
  const kept = customers.get(kept_id)
  const duplicate = customers.get(duplicate_id)
  if (!kept || kept.deleted_at || !duplicate?.deleted_at) {
    throw notUndoable("One of the two customers was merged again or erased since")
  }
  if (await isTaken(trx, duplicate)) {
    throw notUndoable("There is a new customer with the duplicate's e-mail address")
  }
  for (const table of ["order", "repair"] as const) {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `select 1 from ?? where id = any(?::text[]) and customer_id is distinct from ? limit 1`,
      [table, moved[table], kept_id]
    )
    if (rows.length > 0) throw notUndoable("Something that moved belongs to somebody else by now")
  }
}

const separateDevices = async (
  trx: Knex.Transaction,
  { devices, united_repairs, addresses }: MovedRows
): Promise<void> => {
  await trx("customer_device")
    .whereIn(
      "id",
      devices.united.map(({ from }) => from)
    )
    .update({ deleted_at: null })
  for (const { id, from, into } of united_repairs) {
    await trx("repair").where({ id, customer_device_id: into }).update({ customer_device_id: from })
  }
  for (const { id, ...defaults } of addresses) {
    await trx("customer_address").where({ id }).update(defaults)
  }
}

/**
 * Puts back what a merge moved. What came to the kept customer since stays there. Undoing twice is
 * undoing once.
 *
 * @throws ApiError 404 `merge_not_found`; 409 `merge_undo_expired`, `merge_not_undoable`
 */
export const undoMerge = async (
  container: MedusaContainer,
  input: UndoMergeInput,
  now: Date
): Promise<CustomerMerge> =>
  inTransaction(container, async (trx) => {
    const merge = await lockMerge(trx, input)
    const { kept_id, duplicate_id, moved } = merge
    if (merge.undone_at) return readMerge(trx, merge.id)
    if (undoUntil(merge.created_at) < now) {
      throw new ApiError(409, "merge_undo_expired", "This merge is too long ago to be undone")
    }
    await refuseInexact(trx, merge)
    await trx("customer").where({ id: duplicate_id }).update({ deleted_at: null, updated_at: now })
    await moveRows(trx, moved, kept_id, duplicate_id)
    await separateDevices(trx, moved)
    const note = `Merge of ${duplicate_id} into ${kept_id} undone`
    await noteMove(trx, moved.repair, note, input.performer, now)
    await trx("customer_merge")
      .where({ id: merge.id })
      .update({ undone_at: now, undone_by: input.performer.actor.id, updated_at: now })
    return readMerge(trx, merge.id)
  })

const undoMergeStep = createStep(
  "undo-merge-step",
  async (input: UndoMergeInput, { container }) =>
    new StepResponse(await undoMerge(container, input, new Date()))
)

export const undoMergeWorkflow = createWorkflow(
  "undo-merge",
  (input: WorkflowData<UndoMergeInput>) => new WorkflowResponse(undoMergeStep(input))
)
