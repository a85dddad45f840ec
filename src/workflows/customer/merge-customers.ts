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
import { planMerge, type MovedRows } from "../../lib/customer/merge-plan"
import { mergeRefused, readMerge, type CustomerMergeRow } from "../../lib/customer/merges"
import { customerNotFound } from "../../lib/customer/read-customer"
import { newId } from "../../lib/new-id"
import { inTransaction } from "../../lib/unit-of-work"
import type { Performer } from "../repair/apply-decision"
import { lockCustomers } from "./lock-customer"
import { moveRows, noteMove } from "./move-rows"

export interface MergeCustomersInput {
  kept_id: string
  duplicate_id: string
  performer: Performer
}

const uniteDevices = async (
  trx: Knex.Transaction,
  { devices, united_repairs }: MovedRows,
  now: Date
): Promise<void> => {
  for (const { id, into } of united_repairs) {
    await trx("repair").where({ id }).update({ customer_device_id: into })
  }
  await trx("customer_device")
    .whereIn(
      "id",
      devices.united.map(({ from }) => from)
    )
    .update({ deleted_at: now })
}

const findMerge = (trx: Knex.Transaction, { kept_id, duplicate_id }: MergeCustomersInput) =>
  trx("customer_merge")
    .where({ kept_id, duplicate_id, undone_at: null })
    .first<CustomerMergeRow | undefined>()

/**
 * Moves all that belongs to the duplicate to the kept customer and deletes the duplicate, in one
 * transaction. The same merge again answers with the first one.
 *
 * @throws ApiError 400 `same_customer`; 404 `customer_not_found`; 409 `account_into_guest`,
 *   `two_accounts`
 */
export const mergeCustomers = async (
  container: MedusaContainer,
  input: MergeCustomersInput,
  now: Date
): Promise<CustomerMerge> =>
  inTransaction(container, async (trx) => {
    const { kept_id, duplicate_id, performer } = input
    const customers = await lockCustomers(trx, [kept_id, duplicate_id])
    const earlier = await findMerge(trx, input)
    if (earlier) return readMerge(trx, earlier.id)
    const kept = customers.get(kept_id)
    const duplicate = customers.get(duplicate_id)
    if (!kept || kept.deleted_at || !duplicate || duplicate.deleted_at) throw customerNotFound()
    const { refusal, moved } = await planMerge(trx, kept, duplicate)
    if (refusal) throw mergeRefused(refusal)
    await noteMove(
      trx,
      moved.repair,
      `Customer ${duplicate_id} merged into ${kept_id}`,
      performer,
      now
    )
    await uniteDevices(trx, moved, now)
    await trx("customer_address")
      .where({ customer_id: duplicate_id })
      .update({ is_default_shipping: false, is_default_billing: false })
    await moveRows(trx, moved, duplicate_id, kept_id)
    await trx("customer").where({ id: duplicate_id }).update({ deleted_at: now, updated_at: now })
    const id = newId("cmerge")
    await trx("customer_merge").insert({
      id,
      kept_id,
      duplicate_id,
      moved: JSON.stringify(moved),
      merged_by: performer.actor.id ?? "",
      merged_by_name: performer.name ?? "",
      created_at: now,
    })
    return readMerge(trx, id)
  })

const mergeCustomersStep = createStep(
  "merge-customers-step",
  async (input: MergeCustomersInput, { container }) =>
    new StepResponse(await mergeCustomers(container, input, new Date()))
)

export const mergeCustomersWorkflow = createWorkflow(
  "merge-customers",
  (input: WorkflowData<MergeCustomersInput>) => new WorkflowResponse(mergeCustomersStep(input))
)
