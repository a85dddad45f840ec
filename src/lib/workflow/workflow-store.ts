import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListWorkflowsQuery, Workflow, WorkflowSummary } from "../../contracts/workflow"
import type { WorkflowDocument } from "../../domain/workflow/definition"
import { canonicalJson, sha256Hex } from "../../domain/shared/hash"
import { ApiError } from "../errors"
import { iso } from "../repair/load-repair"

/** A member of staff as a version names them. */
export interface WorkflowAuthor {
  id: string
  name: string
}

interface WorkflowRow {
  id: string
  version: number
  hash: string
  note: string | null
  created_by: WorkflowAuthor
  created_at: Date
  is_active: boolean
}

const COLUMNS = `w.id, w.version, w.hash, w.note, w.created_by, w.created_at,
  w.id = (select workflow_id from workflow_activation order by sequence desc limit 1) as is_active`

const present = ({ created_at, is_active, ...row }: WorkflowRow): WorkflowSummary => ({
  ...row,
  // null while no version was ever activated
  is_active: is_active === true,
  created_at: iso(created_at),
})

/** Writers of workflows wait for each other until the end of their transaction. */
export const lockWorkflows = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext('workflow'))")
}

const MOST_VERSION = 2_147_483_647

/** One page of the versions, newest first; the cursor is the last version shown. */
export const listWorkflows = async (
  knex: Knex,
  { cursor, limit }: ListWorkflowsQuery
): Promise<{ workflows: WorkflowSummary[]; next_cursor: string | null }> => {
  const before = cursor === undefined ? MOST_VERSION : cursor
  const { rows } = await knex.raw<{ rows: WorkflowRow[] }>(
    `select ${COLUMNS} from workflow_version w where w.version < ? order by w.version desc limit ?`,
    [before, limit + 1]
  )
  const page = rows.slice(0, limit)
  return {
    workflows: page.map(present),
    next_cursor: rows.length > limit ? String(page.at(-1)?.version) : null,
  }
}

/** One version with all that it says; 404 `workflow_not_found`. */
export const readWorkflow = async (knex: Knex, id: string): Promise<Workflow> => {
  const { rows } = await knex.raw<{ rows: (WorkflowRow & { document: WorkflowDocument })[] }>(
    `select ${COLUMNS}, w.document from workflow_version w where w.id = ?`,
    [id]
  )
  const [row] = rows
  if (!row) throw new ApiError(404, "workflow_not_found", "There is no such workflow")
  const { document, ...summary } = row
  return { ...present(summary), document: document as Workflow["document"] }
}

/** The newest version; null before the first. */
export const newestWorkflow = async (
  knex: Knex
): Promise<Pick<WorkflowRow, "id" | "version" | "hash"> | null> =>
  (await knex("workflow_version")
    .orderBy("version", "desc")
    .first<WorkflowRow | undefined>("id", "version", "hash")) ?? null

/** What a document is known by: equal documents have equal hashes. */
export const hashOf = (document: WorkflowDocument): string => sha256Hex(canonicalJson(document))

/** Writes a version; versions are never changed. */
export const insertWorkflow = async (
  trx: Knex.Transaction,
  workflow: {
    version: number
    document: WorkflowDocument
    note: string | null
    created_by: WorkflowAuthor
  }
): Promise<string> => {
  const id = generateEntityId(undefined, "wfl")
  await trx("workflow_version").insert({
    ...workflow,
    id,
    hash: hashOf(workflow.document),
    document: JSON.stringify(workflow.document),
    created_by: JSON.stringify(workflow.created_by),
  })
  return id
}

/** Makes a version the one that the shop works by. */
export const insertActivation = async (
  trx: Knex.Transaction,
  workflow_id: string,
  activated_by: WorkflowAuthor
): Promise<void> => {
  await trx.raw(
    `insert into workflow_activation (id, sequence, workflow_id, activated_by)
     select ?, coalesce(max(sequence), 0) + 1, ?, ?::jsonb from workflow_activation`,
    [generateEntityId(undefined, "wfa"), workflow_id, JSON.stringify(activated_by)]
  )
}
