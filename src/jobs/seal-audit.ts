import type { MedusaContainer } from "@medusajs/framework/types"
import { sealAuditWorkflow } from "../workflows/audit/seal-audit"

/** Gives new lines of the audit log their places in its chain, every three seconds. */
export default async function sealAuditJob(container: MedusaContainer): Promise<void> {
  await sealAuditWorkflow(container).run()
}

export const config = { name: "seal-audit", schedule: "*/3 * * * * *" }
