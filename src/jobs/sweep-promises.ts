import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepPromisesWorkflow } from "../workflows/repair/sweep-promises"

/** Finds promises that have passed, every five minutes. */
export default async function sweepPromisesJob(container: MedusaContainer): Promise<void> {
  await sweepPromisesWorkflow(container).run()
}

export const config = { name: "sweep-promises", schedule: "*/5 * * * *" }
