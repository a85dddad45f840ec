import type { Operation } from "./operations"
import * as workflow from "./workflow"

/** What managers do with the shop's workflow, and what every page reads of it. */
export const workflowOperations: Operation[] = [
  {
    method: "get",
    path: "/admin/workflows",
    access: "staff",
    summary: "Every version of the shop's workflow, newest first",
    query: workflow.ListWorkflowsQuery,
    answer: workflow.WorkflowListResponse,
  },
  {
    method: "post",
    path: "/admin/workflows",
    access: "staff",
    summary: "Saves the workflow as a new version, which is not active yet",
    body: workflow.SaveWorkflowRequest,
    answer: workflow.WorkflowResponse,
    status: 201,
  },
  {
    method: "get",
    path: "/admin/workflows/active",
    access: "staff",
    summary: "The shop's own labels and sub-states of the states",
    answer: workflow.ActiveWorkflowResponse,
  },
  {
    method: "post",
    path: "/admin/workflows/check",
    access: "staff",
    summary: "What would keep a workflow from being saved; nothing is written",
    body: workflow.CheckWorkflowRequest,
    answer: workflow.WorkflowCheckResponse,
  },
  {
    method: "post",
    path: "/admin/workflows/dry-run",
    access: "staff",
    summary: "What a draft would have said to past repairs, page by page; nothing is written",
    body: workflow.DryRunRequest,
    answer: workflow.DryRunResponse,
  },
  {
    method: "get",
    path: "/admin/repairs/:id/workflow",
    access: "staff",
    summary: "What the workflow says of a repair: in time or not, sub-states, tasks and tags",
    answer: workflow.RepairWorkflowResponse,
  },
  {
    method: "post",
    path: "/admin/repairs/:id/sub-state",
    access: "staff",
    summary: "Puts a repair into one of the shop's sub-states of its state, or into none",
    body: workflow.SetSubStateRequest,
    answer: workflow.RepairWorkflowResponse,
  },
  {
    method: "post",
    path: "/admin/repairs/:id/tasks/:task_id",
    access: "staff",
    summary: "Marks a task as done, or as not done after all",
    body: workflow.MarkRepairTaskRequest,
    answer: workflow.RepairWorkflowResponse,
  },
  {
    method: "get",
    path: "/admin/workflows/:id",
    access: "staff",
    summary: "One version with all that it says",
    answer: workflow.WorkflowResponse,
  },
  {
    method: "post",
    path: "/admin/workflows/:id/activate",
    access: "staff",
    summary: "Makes a version the one that the shop works by; also an earlier one",
    answer: workflow.WorkflowResponse,
  },
]
