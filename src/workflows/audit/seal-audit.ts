import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { sealRecords } from "../../lib/audit/seal-records"
import { inTransaction } from "../../lib/unit-of-work"

/** Seals all lines that wait, each few hundred in a transaction of their own; answers how many. */
export const sealAudit = async (container: MedusaContainer): Promise<number> => {
  let total = 0
  for (let sealed = -1; sealed !== 0;) {
    sealed = await inTransaction(container, sealRecords)
    total += sealed
  }
  return total
}

const sealAuditStep = createStep(
  "seal-audit-step",
  async (_input: Record<string, never>, { container }) =>
    new StepResponse({ sealed: await sealAudit(container) })
)

export const sealAuditWorkflow = createWorkflow(
  "seal-audit",
  () => new WorkflowResponse(sealAuditStep({}))
)
