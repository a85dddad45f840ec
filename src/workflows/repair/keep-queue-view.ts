import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type {
  CreateQueueViewRequest,
  QueueView,
  UpdateQueueViewRequest,
} from "../../contracts/repair-queue"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import { readQueueView } from "../../lib/repair/queue-views"
import { inTransaction } from "../../lib/unit-of-work"

export type KeepQueueViewInput = { staff_id: string } & (
  | { id: null; change: CreateQueueViewRequest }
  | { id: string; change: UpdateQueueViewRequest | null }
)

const MOST = 50

const notFound = () => new ApiError(404, "queue_view_not_found", "You keep no such view")

/** Changes of one person's views follow each other, so that one alone is the default. */
const lockViews = (trx: Knex.Transaction, staff_id: string) =>
  trx.raw("select pg_advisory_xact_lock(hashtext('queue_view'), hashtext(?))", [staff_id])

const refuseTakenName = async (
  trx: Knex.Transaction,
  { staff_id, id, name }: { staff_id: string; id: string; name: string | undefined }
): Promise<void> => {
  if (name === undefined) return
  const same = await trx("queue_view")
    .where({ staff_id, name })
    .whereNot({ id })
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id")
  if (!same) return
  throw new ApiError(409, "name_taken", "You keep a view of this name already", [
    { field: "name", message: "Choose another name" },
  ])
}

const refuseTooMany = async (trx: Knex.Transaction, staff_id: string): Promise<void> => {
  const kept = await trx("queue_view").where({ staff_id }).whereNull("deleted_at").select("id")
  if (kept.length >= MOST) {
    throw new ApiError(409, "too_many_views", `Nobody keeps more than ${MOST} views`)
  }
}

/**
 * Creates (`id` null), changes or deletes (`change` null) one of a person's views of the queue.
 *
 * @returns the view as it is now; null once it is deleted
 * @throws ApiError 404 `queue_view_not_found`; 409 `name_taken`, `too_many_views`
 */
const keepQueueView = (
  container: MedusaContainer,
  { staff_id, ...input }: KeepQueueViewInput
): Promise<QueueView | null> =>
  inTransaction(container, async (trx) => {
    await lockViews(trx, staff_id)
    const id = input.id ?? newId("qview")
    const { change } = input
    if (input.id !== null && !(await readQueueView(trx, { id, staff_id }))) throw notFound()
    if (change === null) {
      await trx("queue_view").where({ id }).update({ deleted_at: new Date() })
      return null
    }
    await refuseTakenName(trx, { staff_id, id, name: change.name })
    if (change.is_default) {
      await trx("queue_view").where({ staff_id, is_default: true }).update({ is_default: false })
    }
    const { filters, ...rest } = change
    const columns = filters ? { ...rest, filters: JSON.stringify(filters) } : rest
    if (input.id === null) {
      await refuseTooMany(trx, staff_id)
      await trx("queue_view").insert({ id, staff_id, ...columns })
    } else {
      await trx("queue_view")
        .where({ id })
        .update({ ...columns, updated_at: new Date() })
    }
    return (await readQueueView(trx, { id, staff_id })) ?? null
  })

const keepQueueViewStep = createStep(
  "keep-queue-view-step",
  async (input: KeepQueueViewInput, { container }) =>
    new StepResponse(await keepQueueView(container, input))
)

/** Creates, changes or deletes a view; one transaction, nothing to undo. */
export const keepQueueViewWorkflow = createWorkflow(
  "keep-queue-view",
  (input: WorkflowData<KeepQueueViewInput>) => new WorkflowResponse(keepQueueViewStep(input))
)
