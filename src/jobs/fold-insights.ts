import type { MedusaContainer } from "@medusajs/framework/types"
import { foldDeltasWorkflow } from "../workflows/insights/fold-deltas"

/**
 * Keeps the roll-ups of the figures close behind; what is not folded yet is read as it is.
 * `OUTBOX_RUNNER=off` switches it off, too.
 */
export default async function foldInsights(container: MedusaContainer): Promise<void> {
  if (process.env.OUTBOX_RUNNER === "off") return
  await foldDeltasWorkflow(container).run()
}

export const config = { name: "fold-insights", schedule: "*/5 * * * * *" }
