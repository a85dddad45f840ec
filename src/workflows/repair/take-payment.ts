import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import type { TakePaymentRequest } from "../../contracts/admin-repair"
import { outstandingMinor } from "../../domain/repair/settlement"
import { fromMajor, sumMinor, toMajor } from "../../domain/shared/money"
import { ApiError } from "../../lib/errors"
import { amendRepair } from "../../lib/repair/amend-repair"
import { withOrderLock } from "../../lib/order-lock"
import { loadRepair } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { inTransaction } from "../../lib/unit-of-work"
import { captureOnce } from "../order/capture-once"
import { COUNTER_PROVIDER } from "../order/counter-provider"
import type { Performer } from "./apply-decision"
import { orderEditPending } from "../../lib/repair/order-edit-pending"

export interface TakePaymentInput {
  repair_id: string
  request: TakePaymentRequest
  performer: Performer
}

interface OpenCollection {
  id: string
  /** The payment that a stock checkout authorised and nobody captured; null where there is none. */
  payment_id: string | null
}

const OPEN_COLLECTIONS = `
select pc.id, p.id as payment_id
from order_payment_collection l
join payment_collection pc on pc.id = l.payment_collection_id and pc.deleted_at is null
left join payment p on p.payment_collection_id = pc.id and p.deleted_at is null
  and p.canceled_at is null and p.captured_at is null
where l.order_id = ? and l.deleted_at is null and pc.amount > 0
  and pc.status in ('not_paid', 'awaiting', 'authorized')
order by pc.created_at`

/** Pays one collection at the counter; an attempt that was cut short is taken up where it stopped. */
const settle = async (
  container: MedusaContainer,
  { id, payment_id }: OpenCollection,
  captured_by: string | undefined
): Promise<void> => {
  if (payment_id) return captureOnce(container, payment_id, captured_by)
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: id, provider_id: COUNTER_PROVIDER, data: {}, context: {} },
  })
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  const payment = await payments.authorizePaymentSession(session.id, {})
  if (!payment) throw new ApiError(422, "payment_not_recorded", "The payment was not recorded")
  await captureOnce(container, payment.id, captured_by)
}

/** Every repair of the order: they are paid together, as the order's collections are. */
const repairsOfOrder = async (knex: Knex, order_id: string): Promise<LoadedRepair[]> => {
  const rows = await knex("repair")
    .where({ order_id })
    .whereNull("deleted_at")
    .select<{ id: string }[]>("id")
  return Promise.all(rows.map(({ id }) => loadRepair(knex, id)))
}

const checkAmount = (repairs: readonly LoadedRepair[], amount: number): void => {
  const { currency_code } = repairs[0].row
  const outstanding = sumMinor(repairs.map(({ snapshot }) => outstandingMinor(snapshot)))
  if (outstanding <= 0) throw new ApiError(409, "nothing_to_pay", "Nothing is left to pay")
  if (fromMajor(amount, currency_code) !== outstanding) {
    throw new ApiError(400, "amount_not_outstanding", "Take exactly what the order has open", [
      { field: "amount", message: `Outstanding is ${toMajor(outstanding, currency_code)}` },
    ])
  }
}

/**
 * Records money taken at the counter: the order's open payment collections get a captured payment of
 * Medusa's counter provider, so that the order shows it in Medusa's terms.
 *
 * @throws ApiError 400 `amount_not_outstanding`; 404 `repair_not_found`; 409 `nothing_to_pay`,
 *   `order_edit_pending` (an accepted quote has not reached the order yet); 422 `payment_not_recorded`
 */
export const takePayment = async (
  container: MedusaContainer,
  { repair_id, request, performer }: TakePaymentInput
): Promise<void> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { order_id, currency_code } = (await loadRepair(knex, repair_id)).row
  await withOrderLock(container, order_id, async () => {
    const repairs = await repairsOfOrder(knex, order_id)
    checkAmount(repairs, request.amount)
    if (repairs.some(orderEditPending)) {
      throw new ApiError(409, "order_edit_pending", "The accepted quote is on its way. Try again.")
    }
    const { rows } = await knex.raw<{ rows: OpenCollection[] }>(OPEN_COLLECTIONS, [order_id])
    for (const open of rows) await settle(container, open, performer.actor.id)
  })
  await inTransaction(container, async (trx) => {
    const current = await loadRepair(trx, repair_id, { lock: true })
    const paid = `${request.amount.toFixed(2)} ${currency_code.toUpperCase()}`
    await amendRepair(trx, current, {
      patch: {},
      actor: performer.actor,
      actor_name: performer.name,
      evidence: {
        payment: { method: request.method, amount_minor: fromMajor(request.amount, currency_code) },
      },
      note: [`Payment ${paid}`, request.method, request.reference].filter(Boolean).join(", "),
      now: new Date(),
    })
  })
}

const takePaymentStep = createStep(
  "take-payment-step",
  async (input: TakePaymentInput, { container }) => {
    await takePayment(container, input)
    return new StepResponse({ id: input.repair_id })
  }
)

/** Takes the balance at the counter. Money that was handed over is not undone by a failure. */
export const takePaymentWorkflow = createWorkflow(
  "take-payment",
  (input: WorkflowData<TakePaymentInput>) => new WorkflowResponse(takePaymentStep(input))
)
