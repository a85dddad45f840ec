import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerErasure } from "../../contracts/customer-privacy"
import { ordersToErase } from "../../lib/customer/orders-to-erase"
import { erasureRefusals } from "../../lib/customer/preview-erasure"
import { customerNotFound } from "../../lib/customer/read-customer"
import { samePerson } from "../../lib/customer/same-person"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import { inTransaction } from "../../lib/unit-of-work"
import type { Performer } from "../repair/apply-decision"
import { eraseMessages } from "./erase-messages"
import { eraseOrders } from "./erase-orders"
import { erasePerson } from "./erase-person"
import { eraseRepair } from "./erase-repair"
import { lockCustomers } from "./lock-customer"

export interface EraseCustomerInput {
  customer_id: string
  performer: Performer
}

const REASONS = {
  repair_open: "A repair is still open",
  money_outstanding: "Something is still to be paid",
} as const

interface OwnRepair {
  id: string
  is_open: boolean
}

const refuseUnsettled = async (
  trx: Knex.Transaction,
  ids: readonly string[],
  repairs: readonly OwnRepair[]
): Promise<void> => {
  const open = repairs.filter(({ is_open }) => is_open).length
  const refusals = await erasureRefusals(trx, ids, open)
  if (refusals.length === 0) return
  const details = refusals.map(({ code }) => ({ code, message: REASONS[code] }))
  throw new ApiError(409, refusals[0].code, REASONS[refusals[0].code], details)
}

const findErasure = async (
  trx: Knex.Transaction,
  customer_id: string
): Promise<CustomerErasure | null> => {
  const row = await trx("customer_erasure")
    .where({ customer_id })
    .first<{ created_at: Date } | undefined>("created_at")
  return row ? { customer_id, erased_at: row.created_at.toISOString() } : null
}

/**
 * Removes a customer's personal data from every table, but for what retentionOf says must stay. It
 * cannot be undone; erasing twice is erasing once.
 *
 * @throws ApiError 404 `customer_not_found`; 409 `repair_open`, `money_outstanding`
 */
export const eraseCustomer = async (
  container: MedusaContainer,
  { customer_id, performer }: EraseCustomerInput,
  now: Date
): Promise<CustomerErasure> =>
  inTransaction(container, async (trx) => {
    const ids = await samePerson(trx, customer_id)
    const customer = (await lockCustomers(trx, ids)).get(customer_id)
    const earlier = await findErasure(trx, customer_id)
    if (earlier) return earlier
    if (!customer || customer.deleted_at) throw customerNotFound()
    const repairs = await trx("repair")
      .whereIn("customer_id", ids)
      .orderBy("id")
      .forUpdate()
      .select<OwnRepair[]>("id", "is_open")
    await refuseUnsettled(trx, ids, repairs)
    const orders = await ordersToErase(trx, ids, now)
    const orderIds = orders.map(({ id }) => id)
    const repairIds = repairs.map(({ id }) => id)
    await eraseMessages(trx, repairIds, orderIds, now)
    for (const id of repairIds) await eraseRepair(trx, id, performer, now)
    await trx("booking").whereIn("repair_id", repairIds).update({ request_hash: "" })
    await eraseOrders(trx, orders)
    await erasePerson(trx, ids, orderIds, now)
    await trx("customer_erasure").insert({
      id: newId("cerase"),
      customer_id,
      erased_by: performer.actor.id ?? "",
      erased_by_name: performer.name ?? "",
      created_at: now,
    })
    return { customer_id, erased_at: now.toISOString() }
  })

const eraseCustomerStep = createStep(
  "erase-customer-step",
  async (input: EraseCustomerInput, { container }) =>
    new StepResponse(await eraseCustomer(container, input, new Date()))
)

export const eraseCustomerWorkflow = createWorkflow(
  "erase-customer",
  (input: WorkflowData<EraseCustomerInput>) => new WorkflowResponse(eraseCustomerStep(input))
)
