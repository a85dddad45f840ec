import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { SaveWorkflowRequest, Workflow } from "../../contracts/workflow"
import { checkWorkflow } from "../../domain/workflow/check"
import { ApiError } from "../../lib/errors"
import { inTransaction } from "../../lib/unit-of-work"
import {
  hashOf,
  insertWorkflow,
  lockWorkflows,
  newestWorkflow,
  readWorkflow,
  type WorkflowAuthor,
} from "../../lib/workflow/workflow-store"

interface SaveWorkflowInput {
  request: SaveWorkflowRequest
  author: WorkflowAuthor
}

/**
 * Saves the workflow as a new version. What the newest version says already is answered with that
 * version, so that a repeated save makes no second one.
 *
 * @throws ApiError 409 `workflow_invalid` with each problem, `stale_version`
 */
const saveWorkflow = async (
  container: MedusaContainer,
  { request, author }: SaveWorkflowInput
): Promise<Workflow> => {
  const { document, expected_version, note } = request
  const problems = checkWorkflow(document)
  if (problems.length > 0) {
    throw new ApiError(409, "workflow_invalid", "This workflow would strand repairs", problems)
  }
  return inTransaction(container, async (trx) => {
    await lockWorkflows(trx)
    const newest = await newestWorkflow(trx)
    if (newest?.hash === hashOf(document)) return readWorkflow(trx, newest.id)
    const version = newest?.version ?? 0
    if (version !== expected_version) {
      throw new ApiError(409, "stale_version", "Somebody else saved a workflow meanwhile", [
        { field: "expected_version", message: `The newest is version ${version}` },
      ])
    }
    const id = await insertWorkflow(trx, {
      version: version + 1,
      document,
      note: note ?? null,
      created_by: author,
    })
    return readWorkflow(trx, id)
  })
}

const saveWorkflowStep = createStep(
  "save-workflow-step",
  async (input: SaveWorkflowInput, { container }) =>
    new StepResponse(await saveWorkflow(container, input))
)

/** Saves a version of the shop's workflow. One transaction, so there is nothing to undo. */
export const saveWorkflowWorkflow = createWorkflow(
  "save-workflow",
  (input: WorkflowData<SaveWorkflowInput>) => new WorkflowResponse(saveWorkflowStep(input))
)
