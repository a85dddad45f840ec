import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../lib/errors"
import { isMessageId } from "../../lib/messages"
import { enqueue } from "../../lib/outbox"
import { inTransaction } from "../../lib/unit-of-work"

export interface RetryMessageInput {
  id: string
}

const queueAgainStep = createStep(
  "queue-message-again",
  async ({ id }: RetryMessageInput, { container }) => {
    if (!isMessageId(id)) throw notFound()
    await inTransaction(container, async (trx) => {
      const [row] = await trx("message")
        .where({ id, status: "failed" })
        .whereNull("deleted_at")
        .update({ status: "queued", locked_until: null, updated_at: trx.fn.now() })
        .returning<{ key: string; attempts: number }[]>(["key", "attempts"])
      if (!row) throw await refusal(trx, id)
      // a new entry: the first one is done or dead, and stays as it is
      const key = `message:${row.key}:retry:${row.attempts}`
      await enqueue(trx, [{ topic: "message", key, payload: { message_id: id } }])
    })
    return new StepResponse({ id })
  }
)

const refusal = async (trx: Knex.Transaction, id: string): Promise<ApiError> => {
  const known = await trx("message").where({ id }).whereNull("deleted_at").first("id")
  return known
    ? new ApiError(409, "message_not_failed", "Only a message that failed can be sent again")
    : notFound()
}

const notFound = (): ApiError => new ApiError(404, "message_not_found", "There is no such message")

/**
 * Queues a message that failed once more. Refuses with 404 `message_not_found`, or 409
 * `message_not_failed` when it was sent or still waits.
 */
export const retryMessageWorkflow = createWorkflow(
  "retry-message",
  (input: WorkflowData<RetryMessageInput>) => new WorkflowResponse(queueAgainStep(input))
)
