import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type {
  BatchAction,
  BatchOutcome,
  BatchRepairsRequest,
  BatchRepairsResponse,
} from "../../contracts/repair-queue"
import { actorMatches } from "../../domain/repair/actors"
import { COUNTER } from "../../domain/repair/transition"
import { ApiError, isApiError } from "../../lib/errors"
import { amendRepair } from "../../lib/repair/amend-repair"
import { findRepairIds } from "../../lib/repair/list-repairs"
import { loadRepair } from "../../lib/repair/load-repair"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { inTransaction } from "../../lib/unit-of-work"
import { applyEvent, type Performer } from "./apply-decision"
import { assignRepair, requireAssignee } from "./assign-repair"
import { claimBatch, finishBatch } from "./claim-batch"

export interface EditRepairsInput {
  idempotency_key: string
  request: BatchRepairsRequest
  performer: Performer
  staff_id: string
}

interface Edit {
  action: BatchAction
  performer: Performer
  /** of this one repair's event, so that a repeated batch finds it done */
  idempotency_key: string
  now: Date
}

const BATCH_SIZE = 200

const editRepair = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  { action, performer, idempotency_key, now }: Edit
): Promise<LoadedRepair> => {
  switch (action.kind) {
    case "assign":
      return assignRepair(trx, repair, action.assignee_id, performer, { now, idempotency_key })
    case "priority": {
      const { actor, name } = performer
      if (!actorMatches(COUNTER, actor)) {
        throw new ApiError(403, "actor_not_allowed", "Your role may not do this")
      }
      return amendRepair(trx, repair, {
        patch: {},
        columns: { priority: action.priority },
        evidence: { priority: action.priority },
        actor,
        actor_name: name,
        note: null,
        now,
        idempotency_key,
      })
    }
    case "hold": {
      const { reason, waiting_on } = action
      const evidence = { hold: { reason, waiting_on } }
      const event = { event: "hold", evidence, note: reason, idempotency_key } as const
      return applyEvent(trx, repair, performer, event, now)
    }
    case "resume": {
      const event = { event: "resume", evidence: {}, idempotency_key } as const
      return applyEvent(trx, repair, performer, event, now)
    }
  }
}

const wasDone = async (trx: Knex.Transaction, idempotency_key: string): Promise<boolean> => {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    "select 1 from repair_event where idempotency_key = ? and deleted_at is null",
    [idempotency_key]
  )
  return rows.length > 0
}

const refused = (id: string, number: string | null, error: unknown): BatchOutcome => {
  if (!isApiError(error)) throw error
  const { code, message, details = [] } = error
  const unmet_gates = details.filter((detail) => "gate" in detail)
  return {
    id,
    number,
    ok: false,
    before: null,
    code,
    message,
    unmet_gates: unmet_gates as BatchOutcome["unmet_gates"],
  }
}

/** One repair in a transaction of its own: what is refused leaves nothing behind. */
const editOne = async (
  container: MedusaContainer,
  id: string,
  edit: Edit
): Promise<BatchOutcome> => {
  let number: string | null = null
  try {
    return await inTransaction(container, async (trx) => {
      const repair = await loadRepair(trx, id, { lock: true })
      number = repair.row.number
      const { assignee_id, priority } = repair.row
      const before = { assignee_id, priority }
      if (!(await wasDone(trx, edit.idempotency_key))) await editRepair(trx, repair, edit)
      return { id, number, ok: true, before, code: null, message: null, unmet_gates: [] }
    })
  } catch (error) {
    return refused(id, number, error)
  }
}

/**
 * Edits many repairs by one action, one after the other; each is changed wholly or not at all, and
 * says why not. The same key and body answer the same again, also after a crash in the middle.
 *
 * @throws ApiError 400 `invalid_query`, `assignee_not_found`; 409 `idempotency_key_reused`
 */
const editRepairs = async (
  container: MedusaContainer,
  { idempotency_key, request, performer, staff_id }: EditRepairsInput
): Promise<BatchRepairsResponse> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { action, filters } = request
  const earlier = await claimBatch(knex, { idempotency_key, request, staff_id })
  if (earlier) return earlier
  if (action.kind === "assign") await requireAssignee(knex, action.assignee_id)
  const asked = { staff_id, now: new Date() }
  const found = request.ids ?? (await findRepairIds(knex, filters ?? {}, BATCH_SIZE + 1, asked))
  const ids = [...new Set(found)].slice(0, BATCH_SIZE)
  const outcomes: BatchOutcome[] = []
  for (const id of ids) {
    const key = `${idempotency_key}:${id}`
    outcomes.push(
      await editOne(container, id, { action, performer, idempotency_key: key, now: new Date() })
    )
  }
  return finishBatch(knex, idempotency_key, { outcomes, more: found.length > BATCH_SIZE })
}

const editRepairsStep = createStep(
  "edit-repairs-step",
  async (input: EditRepairsInput, { container }) =>
    new StepResponse(await editRepairs(container, input))
)

/** Edits many repairs; each of them is one transaction, so there is nothing to undo. */
export const editRepairsWorkflow = createWorkflow(
  "edit-repairs",
  (input: WorkflowData<EditRepairsInput>) => new WorkflowResponse(editRepairsStep(input))
)
