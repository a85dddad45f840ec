import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ensureFirstOwnerStep } from "./steps/ensure-first-owner"

/**
 * Gives a fresh shop its first owner: the user that was made first. Answers `{id}` of the staff
 * member, or null when the shop already has (or had) staff. Safe to repeat and to run at once.
 */
export const ensureFirstOwnerWorkflow = createWorkflow(
  "ensure-first-owner",
  () => new WorkflowResponse(ensureFirstOwnerStep())
)
