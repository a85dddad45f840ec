import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ApplyPriceRulesRequest, PriceChange } from "../../contracts/price-rules"
import { canonicalJson, sha256Hex } from "../../domain/shared/hash"
import { ApiError } from "../../lib/errors"
import { failPoint } from "../../lib/fail-point"
import { newId } from "../../lib/new-id"
import { planPriceChange, type PlannedPriceChange } from "../../lib/pricing/plan-price-change"
import {
  findPriceChangeByKey,
  insertPriceChange,
  presentPriceChange,
  readPriceChange,
  type ChangedPrice,
  type PriceChangeRow,
} from "../../lib/pricing/price-change-store"
import {
  currentRuleSet,
  insertRuleSet,
  lockPriceRules,
  type Author,
} from "../../lib/pricing/rule-set-store"
import { inTransaction } from "../../lib/unit-of-work"
import { markPriceSource, writePrices } from "./write-prices"

export interface ApplyPriceRulesInput {
  idempotency_key: string
  request: ApplyPriceRulesRequest
  actor: Author
}

const changedPrices = ({ effects }: PlannedPriceChange): ChangedPrice[] =>
  effects.differences.map(({ offer, currency, before, after }) => ({
    variant_id: offer.variant_id,
    price_set_id: offer.price_set_id,
    currency_code: currency,
    before,
    after,
    source: offer.price_source === "suggested" ? "suggested" : "rule",
  }))

/** The same key and body answer with the same change; with another body it is refused. */
const replayOf = (earlier: PriceChangeRow, request_hash: string): PriceChangeRow => {
  if (earlier.request_hash === request_hash) return earlier
  throw new ApiError(409, "idempotency_key_reused", "This key came with another change")
}

const writeRules = async (
  trx: Knex.Transaction,
  { from, book }: PlannedPriceChange,
  note: string | null,
  created_by: Author
): Promise<number> => {
  if (book.hash === from.book.hash) return from.version
  const version = from.version + 1
  await insertRuleSet(trx, { version, book, source: "owner", note, created_by })
  return version
}

/**
 * Brings the shop to changed price rules: a new version of the rules, the ordinary prices that it
 * changes, and what is needed to undo it, in one transaction. Prices set by hand stay.
 *
 * @throws ApiError 400 `invalid_rules`; 409 `stale_version` (the rules or a price are others than the
 *   caller saw), `idempotency_key_reused`, `price_rules_missing`
 */
const applyPriceRules = async (
  container: MedusaContainer,
  { idempotency_key, request, actor }: ApplyPriceRulesInput
): Promise<PriceChange> => {
  const request_hash = sha256Hex(canonicalJson(request))
  const row = await inTransaction(container, async (trx) => {
    await lockPriceRules(trx)
    const earlier = await findPriceChangeByKey(trx, idempotency_key)
    if (earlier) return replayOf(earlier, request_hash)
    const from = await currentRuleSet(trx)
    if (from.version !== request.expected_version) {
      throw new ApiError(409, "stale_version", "The rules changed meanwhile. Preview again.", [
        { field: "expected_version", message: `The rules are at version ${from.version}` },
      ])
    }
    const planned = await planPriceChange(trx, from, request.changes)
    const note = request.note ?? null
    const to_version = await writeRules(trx, planned, note, actor)
    failPoint("prices.rules_written")
    const rows = changedPrices(planned)
    await writePrices(trx, rows)
    failPoint("prices.written")
    const variant_ids = rows.map(({ variant_id }) => variant_id)
    await markPriceSource(trx, variant_ids, { from: "suggested", to: "rule" })
    const id = newId("prchg")
    await insertPriceChange(trx, {
      id,
      kind: "apply",
      idempotency_key,
      request_hash,
      from_version: from.version,
      to_version,
      note,
      actor,
      rows,
      undoes: null,
    })
    return readPriceChange(trx, id)
  })
  failPoint("prices.committed")
  return presentPriceChange(row)
}

const applyPriceRulesStep = createStep(
  "apply-price-rules-step",
  async (input: ApplyPriceRulesInput, { container }) =>
    new StepResponse(await applyPriceRules(container, input))
)

/** Changes the shop's rules and prices; one transaction, so a failure has nothing to undo. */
export const applyPriceRulesWorkflow = createWorkflow(
  "apply-price-rules",
  (input: WorkflowData<ApplyPriceRulesInput>) => new WorkflowResponse(applyPriceRulesStep(input))
)
