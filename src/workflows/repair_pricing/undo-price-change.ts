import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { PriceChange } from "../../contracts/price-rules"
import { toMajor } from "../../domain/shared/money"
import { ApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import { isOrdinaryPrice } from "../../lib/pricing/ordinary-price"
import {
  findUndoOf,
  insertPriceChange,
  presentPriceChange,
  readChangedPrices,
  readPriceChange,
  type ChangedPrice,
  type PriceChangeRow,
} from "../../lib/pricing/price-change-store"
import {
  currentRuleSet,
  insertRuleSet,
  lockPriceRules,
  readRuleSet,
  ruleSetOf,
  type Author,
} from "../../lib/pricing/rule-set-store"
import { inTransaction } from "../../lib/unit-of-work"
import { markPriceSource, writePrices } from "./write-prices"

export interface UndoPriceChangeInput {
  id: string
  /** leave prices that were changed since as they are, instead of refusing */
  keep_changed: boolean
  actor: Author
}

const CHANGED_SINCE = `
select n.variant_id, n.currency_code
from jsonb_to_recordset(?::jsonb) as n(
  variant_id text, price_set_id text, currency_code text, after text)
left join repair_offer o on o.variant_id = n.variant_id and o.deleted_at is null
left join lateral (
  select min(p.amount) as amount from price p
  where p.price_set_id = n.price_set_id and p.currency_code = n.currency_code
    and ${isOrdinaryPrice("p")}
) now on true
where o.id is null or o.price_source = 'owner' or now.amount is distinct from n.after::numeric`

/** The prices that are no longer what the change made them. */
const changedSince = async (
  trx: Knex.Transaction,
  prices: readonly ChangedPrice[]
): Promise<Set<ChangedPrice>> => {
  const given = prices.map(({ variant_id, price_set_id, currency_code, after }) => ({
    variant_id,
    price_set_id,
    currency_code,
    after: after === null ? null : String(toMajor(after, currency_code)),
  }))
  const { rows } = await trx.raw<{ rows: { variant_id: string; currency_code: string }[] }>(
    CHANGED_SINCE,
    [JSON.stringify(given)]
  )
  const keys = new Set(rows.map((row) => `${row.variant_id} ${row.currency_code}`))
  return new Set(prices.filter((one) => keys.has(`${one.variant_id} ${one.currency_code}`)))
}

const MOST_NAMED = 50

const refuseChanged = (changed: ReadonlySet<ChangedPrice>): ApiError => {
  const message = `${changed.size} of these prices were changed since`
  const named = [...changed].slice(0, MOST_NAMED).map(({ variant_id, currency_code }) => ({
    variant_id,
    currency_code,
    message: "This price was changed since",
  }))
  const all = { field: "keep_changed", changed: changed.size, message }
  return new ApiError(409, "prices_changed_since", message, [all, ...named])
}

/** Makes the rules of before the change a new version, unless a later change built on them. */
const restoreRules = async (
  trx: Knex.Transaction,
  change: PriceChangeRow,
  created_by: Author
): Promise<{ from_version: number; to_version: number }> => {
  const now = await currentRuleSet(trx)
  const before = await readRuleSet(trx, change.from_version)
  const after = await readRuleSet(trx, change.to_version)
  if (!before || after?.hash !== now.book.hash) {
    throw new ApiError(409, "rules_changed_since", "The rules were changed since: undo that first")
  }
  if (before.hash === now.book.hash) return { from_version: now.version, to_version: now.version }
  const { book } = await ruleSetOf(trx, before)
  const to_version = now.version + 1
  const note = `Undo of version ${change.to_version}`
  await insertRuleSet(trx, { version: to_version, book, source: "owner", note, created_by })
  return { from_version: now.version, to_version }
}

const undo = async (
  trx: Knex.Transaction,
  { id, keep_changed, actor }: UndoPriceChangeInput
): Promise<PriceChangeRow> => {
  await lockPriceRules(trx)
  const change = await readPriceChange(trx, id)
  if (change.kind === "confirm") {
    throw new ApiError(409, "nothing_to_undo", "Confirming prices changed none of them")
  }
  const earlier = await findUndoOf(trx, id)
  if (earlier) return earlier
  const versions = await restoreRules(trx, change, actor)
  const made = await readChangedPrices(trx, id)
  const changed = await changedSince(trx, made)
  if (changed.size > 0 && !keep_changed) throw refuseChanged(changed)
  const rows = made
    .filter((price) => !changed.has(price))
    .map((price) => ({ ...price, before: price.after, after: price.before }))
  await writePrices(trx, rows)
  const suggested = rows.flatMap(({ variant_id, source }) =>
    source === "suggested" ? variant_id : []
  )
  await markPriceSource(trx, suggested, { from: "rule", to: "suggested" })
  const undo_id = newId("prchg")
  await insertPriceChange(trx, {
    id: undo_id,
    kind: "undo",
    idempotency_key: `undo:${id}`,
    request_hash: id,
    ...versions,
    note: null,
    actor,
    rows,
    undoes: id,
  })
  return readPriceChange(trx, undo_id)
}

const undoPriceChangeStep = createStep(
  "undo-price-change-step",
  async (input: UndoPriceChangeInput, { container }) => {
    const row = await inTransaction(container, (trx) => undo(trx, input))
    const answer: PriceChange = presentPriceChange(row)
    return new StepResponse(answer)
  }
)

/**
 * Takes a change of prices back: its rules and each price that is still what it made it. Undoing twice
 * is undoing once. Refuses with 404 `price_change_not_found`, 409 `nothing_to_undo`,
 * `rules_changed_since` or `prices_changed_since`.
 */
export const undoPriceChangeWorkflow = createWorkflow(
  "undo-price-change",
  (input: WorkflowData<UndoPriceChangeInput>) => new WorkflowResponse(undoPriceChangeStep(input))
)
