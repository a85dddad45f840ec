import type { MedusaContainer } from "@medusajs/framework/types"
import { eraseRetainedOrdersWorkflow } from "../workflows/customer/erase-retained-orders"

/** Once a night: what had to be kept of erased customers' invoices goes when its time is over. */
export default async function eraseRetainedOrdersJob(container: MedusaContainer): Promise<void> {
  await eraseRetainedOrdersWorkflow(container).run()
}

export const config = { name: "erase-retained-orders", schedule: "17 3 * * *" }
