import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BatchRepairsRequest, BatchRepairsResponse } from "../../contracts/repair-queue"
import { canonicalJson, sha256Hex } from "../../domain/shared/hash"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"

interface Batch {
  idempotency_key: string
  request: BatchRepairsRequest
  staff_id: string
}

/**
 * Keeps a batch under its key. Answers what it came to where it was finished before; null when it is
 * new, or has to go on because its process died.
 *
 * @throws ApiError 409 `idempotency_key_reused`
 */
export const claimBatch = async (
  knex: Knex,
  { idempotency_key, request, staff_id }: Batch
): Promise<BatchRepairsResponse | null> => {
  const request_hash = sha256Hex(canonicalJson({ staff_id, request }))
  await knex("repair_batch")
    .insert({ id: newId("rbat"), idempotency_key, request_hash, staff_id })
    .onConflict(knex.raw("(idempotency_key) where deleted_at is null"))
    .ignore()
  const batch = await knex("repair_batch")
    .where({ idempotency_key })
    .first<{ request_hash: string; answer: BatchRepairsResponse | null }>("request_hash", "answer")
  if (batch.request_hash === request_hash) return batch.answer
  throw new ApiError(409, "idempotency_key_reused", "This key came with another batch")
}

/** Keeps what a batch came to; of two that ran under one key, the first one's answer stays. */
export const finishBatch = async (
  knex: Knex,
  idempotency_key: string,
  answer: BatchRepairsResponse
): Promise<BatchRepairsResponse> => {
  const { rows } = await knex.raw<{ rows: { answer: BatchRepairsResponse }[] }>(
    `update repair_batch set answer = coalesce(answer, ?::jsonb), updated_at = now()
     where idempotency_key = ? and deleted_at is null returning answer`,
    [JSON.stringify(answer), idempotency_key]
  )
  return rows[0].answer
}
