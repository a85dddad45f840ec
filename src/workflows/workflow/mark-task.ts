import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { inTransaction } from "../../lib/unit-of-work"
import { markTask } from "../../lib/workflow/tasks"
import type { WorkflowAuthor } from "../../lib/workflow/workflow-store"

interface MarkTaskInput {
  id: string
  repair_id: string
  done: boolean
  author: WorkflowAuthor
}

const markTaskStep = createStep(
  "mark-task-step",
  async ({ author, ...task }: MarkTaskInput, { container }) => {
    await inTransaction(container, (trx) => markTask(trx, task, author, new Date()))
    return new StepResponse({ id: task.id })
  }
)

/** Marks a repair's task as done, or not. One transaction, so there is nothing to undo. */
export const markTaskWorkflow = createWorkflow(
  "mark-task",
  (input: WorkflowData<MarkTaskInput>) => new WorkflowResponse(markTaskStep(input))
)
