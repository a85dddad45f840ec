import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { inTransaction } from "../../lib/unit-of-work"
import { blankAddresses } from "./erase-orders"

const BATCH = 500

/** Empties the billing addresses of erased customers' orders that need not be kept any longer. */
export const eraseRetainedOrders = async (container: MedusaContainer, now: Date): Promise<number> =>
  inTransaction(container, async (trx) => {
    const due = await trx("retained_order")
      .join("order", "order.id", "retained_order.order_id")
      .where("retained_order.until", "<=", now)
      .whereNull("retained_order.erased_at")
      .limit(BATCH)
      .forUpdate("retained_order")
      .select<{ id: string; billing_address_id: string | null }[]>(
        "retained_order.id",
        "order.billing_address_id"
      )
    await blankAddresses(
      trx,
      "order_address",
      due.map(({ billing_address_id }) => billing_address_id)
    )
    await trx("retained_order")
      .whereIn(
        "id",
        due.map(({ id }) => id)
      )
      .update({ erased_at: now, updated_at: now })
    return due.length
  })

const eraseRetainedOrdersStep = createStep(
  "erase-retained-orders-step",
  async (_input: undefined, { container }) =>
    new StepResponse(await eraseRetainedOrders(container, new Date()))
)

export const eraseRetainedOrdersWorkflow = createWorkflow(
  "erase-retained-orders",
  () => new WorkflowResponse(eraseRetainedOrdersStep())
)
