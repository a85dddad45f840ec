import type {
  ActiveWorkflowResponse,
  Workflow,
  WorkflowDocument,
} from "../../src/contracts/workflow"
import type { Answer, Client } from "./client"
import type { Suite } from "./suite"

export const NO_WORKFLOW: WorkflowDocument = { calendar: null, default: {}, variants: {} }

/** A workflow with `rules` for all work. */
export const workflowOf = (rules: WorkflowDocument["default"]): WorkflowDocument => ({
  ...NO_WORKFLOW,
  default: rules,
})

/** Saves a version on top of the newest one. */
export const saveWorkflow = async (
  call: Client,
  document: unknown,
  expected_version?: number
): Promise<Answer<{ workflow: Workflow }>> => {
  const { body } = await call<{ workflows: { version: number }[] }>(
    "GET",
    "/admin/workflows?limit=1"
  )
  const newest = body.workflows.at(0)?.version ?? 0
  return call("POST", "/admin/workflows", {
    document,
    expected_version: expected_version ?? newest,
  })
}

/** Makes a saved version the one that the shop works by. */
export const activateWorkflow = (
  call: Client,
  id: string
): Promise<Answer<{ workflow: Workflow }>> => call("POST", `/admin/workflows/${id}/activate`)

/** Lets the shop work by `document`: saved and activated by the owner. */
export const workBy = async ({ as }: Suite, document: WorkflowDocument): Promise<Workflow> => {
  const saved = await saveWorkflow(as("owner"), document)
  if (saved.status !== 201) throw new Error(`${saved.status} ${JSON.stringify(saved.body)}`)
  const { status, body } = await activateWorkflow(as("owner"), saved.body.workflow.id)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.workflow
}

/** What pages read of the active workflow. */
export const activeNames = async (call: Client): Promise<ActiveWorkflowResponse> =>
  (await call<ActiveWorkflowResponse>("GET", "/admin/workflows/active")).body
