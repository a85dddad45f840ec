import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Workflow } from "../../contracts/workflow"
import { checkWorkflow } from "../../domain/workflow/check"
import { ApiError } from "../../lib/errors"
import { inTransaction } from "../../lib/unit-of-work"
import {
  insertActivation,
  lockWorkflows,
  readWorkflow,
  type WorkflowAuthor,
} from "../../lib/workflow/workflow-store"

interface ActivateWorkflowInput {
  id: string
  author: WorkflowAuthor
}

/**
 * Makes a version the one that the shop works by. Checked again, since the transition table may have
 * changed since it was saved; the active version again changes nothing.
 *
 * @throws ApiError 404 `workflow_not_found`, 409 `workflow_invalid` with each problem
 */
const activateWorkflow = async (
  container: MedusaContainer,
  { id, author }: ActivateWorkflowInput
): Promise<Workflow> =>
  inTransaction(container, async (trx) => {
    await lockWorkflows(trx)
    const workflow = await readWorkflow(trx, id)
    if (workflow.is_active) return workflow
    const problems = checkWorkflow(workflow.document)
    if (problems.length > 0) {
      throw new ApiError(409, "workflow_invalid", "This workflow would strand repairs", problems)
    }
    await insertActivation(trx, id, author)
    return readWorkflow(trx, id)
  })

const activateWorkflowStep = createStep(
  "activate-workflow-step",
  async (input: ActivateWorkflowInput, { container }) =>
    new StepResponse(await activateWorkflow(container, input))
)

/** Activates a version of the shop's workflow. One transaction, so there is nothing to undo. */
export const activateWorkflowWorkflow = createWorkflow(
  "activate-workflow",
  (input: WorkflowData<ActivateWorkflowInput>) => new WorkflowResponse(activateWorkflowStep(input))
)
