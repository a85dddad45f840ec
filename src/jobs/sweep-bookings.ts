import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepBookingsWorkflow } from "../workflows/booking/sweep-bookings"

/** Finds what was left undone, every ten seconds. */
export default async function sweepBookingsJob(container: MedusaContainer): Promise<void> {
  await sweepBookingsWorkflow(container).run()
}

export const config = { name: "sweep-bookings", schedule: "*/10 * * * * *" }
