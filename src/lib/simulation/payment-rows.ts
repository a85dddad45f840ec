import type { History } from "../../domain/simulation/history"
import { toMajor } from "../../domain/shared/money"
import { COUNTER_PROVIDER } from "../../workflows/order/counter-provider"
import { big, idsOf, raw } from "./medusa-values"

/** Where a repair ended without work, so that its order is cancelled. */
const ENDED: readonly string[] = ["cancelled", "returned_unrepaired", "no_show", "disposed"]

export const hasEnded = ({ snapshot }: History): boolean => ENDED.includes(snapshot.work_state)

/** The one collection of an order, with its payment at the counter where there was one. */
export const paymentRows = (history: History, total: number) => {
  const { order_id, opened_at, currency_code, payment } = history
  const id = idsOf(order_id)
  const amount = payment ? toMajor(payment.amount_minor, currency_code) : 0
  const collection_id = id("pay_col")
  const at = { created_at: opened_at, updated_at: payment?.at ?? opened_at }
  const status = payment ? "completed" : hasEnded(history) ? "canceled" : "not_paid"
  const collection = {
    id: collection_id,
    currency_code,
    ...big("amount", total),
    authorized_amount: payment ? amount : null,
    raw_authorized_amount: payment ? raw(amount) : null,
    captured_amount: payment ? amount : null,
    raw_captured_amount: payment ? raw(amount) : null,
    refunded_amount: payment ? 0 : null,
    raw_refunded_amount: payment ? raw(0) : null,
    completed_at: payment?.at ?? null,
    status,
    metadata: { purpose: "balance" },
    ...at,
  }
  const link = {
    id: id("ordpay"),
    order_id,
    payment_collection_id: collection_id,
    created_at: opened_at,
    updated_at: opened_at,
  }
  if (!payment) return { collection, link, paid: [] }
  const paid_at = { created_at: payment.at, updated_at: payment.at }
  const provider = { currency_code, provider_id: COUNTER_PROVIDER, data: {} }
  const session_id = id("payses")
  const payment_id = id("pay")
  const paid = [
    {
      session: {
        id: session_id,
        ...provider,
        ...big("amount", amount),
        context: {},
        status: "captured",
        authorized_at: payment.at,
        payment_collection_id: collection_id,
        ...paid_at,
      },
      payment: {
        id: payment_id,
        ...provider,
        ...big("amount", amount),
        captured_at: payment.at,
        payment_collection_id: collection_id,
        payment_session_id: session_id,
        ...paid_at,
      },
      capture: {
        id: id("capt"),
        ...big("amount", amount),
        payment_id,
        metadata: { method: payment.method },
        ...paid_at,
      },
      transaction: {
        id: id("ordtrx"),
        order_id,
        version: 1,
        ...big("amount", amount),
        currency_code,
        reference: "capture",
        reference_id: id("capt"),
        ...paid_at,
      },
    },
  ]
  return { collection, link, paid }
}
