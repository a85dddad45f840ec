import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  EMPTY_WORKFLOW,
  type WorkflowDocument,
  type WorkKind,
} from "../../domain/workflow/definition"
import { effectiveWorkflow, type EffectiveWorkflow } from "../../domain/workflow/effective"
import type { RepairRow } from "../repair/repair-row"
import { preparedQuery } from "../prepared-query"

/** The workflow that the shop works by. */
export interface ActiveWorkflow {
  /** null while the shop has saved none and works by the table as it is */
  version: number | null
  document: WorkflowDocument
  /** What holds for one kind of work. */
  of(kind: WorkKind): EffectiveWorkflow
}

const ACTIVE = `
select w.id, w.version from workflow_version w
where w.id = (select workflow_id from workflow_activation order by sequence desc limit 1)`

// A version never changes, so that what is kept by its id is true for as long as the process lives.
const KEPT = 8
const kept = new Map<string, ActiveWorkflow>()

const compiled = (version: number | null, document: WorkflowDocument): ActiveWorkflow => {
  const known = new Map<string, EffectiveWorkflow>()
  return {
    version,
    document,
    of: (kind) => {
      const key = `${kind.service_method}/${kind.warranty}`
      const workflow = known.get(key) ?? effectiveWorkflow(document, kind)
      known.set(key, workflow)
      return workflow
    },
  }
}

const BUILT_IN = compiled(null, EMPTY_WORKFLOW)

const keep = (id: string, workflow: ActiveWorkflow): ActiveWorkflow => {
  kept.delete(id)
  kept.set(id, workflow)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest)
  return workflow
}

/**
 * The active workflow, or the table as it is. One prepared read of one row asks which it is, so that
 * every process has the same; the document comes from memory when this process knows it.
 */
export const activeWorkflow = async (knex: Knex): Promise<ActiveWorkflow> => {
  const [active] = await preparedQuery<{ id: string; version: number }>(
    knex,
    "active_workflow",
    ACTIVE,
    []
  )
  if (!active) return BUILT_IN
  const known = kept.get(active.id)
  if (known) return known
  const { document } = await knex("workflow_version")
    .where({ id: active.id })
    .first<{ document: WorkflowDocument }>("document")
  return keep(active.id, compiled(active.version, document))
}

/** What a workflow says for one repair. No repair is warranty work before rework can be opened. */
export const workflowFor = (
  workflow: ActiveWorkflow,
  { service_method }: Pick<RepairRow, "service_method">
): EffectiveWorkflow => workflow.of({ service_method, warranty: false })
