import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordChanges } from "../../lib/catalogue/admin-changes"
import { newId } from "../../lib/new-id"
import { insertPriceChange } from "../../lib/pricing/price-change-store"
import { currentRuleSet, lockPriceRules, type Author } from "../../lib/pricing/rule-set-store"
import { inTransaction } from "../../lib/unit-of-work"

export interface ConfirmPricesInput {
  /** null means every device */
  device_ids: string[] | null
  actor: Author
}

/** Says so on the page of each device, too, where somebody looked at its prices alone. */
const recordByDevice = (
  trx: Knex.Transaction,
  actor: Author,
  device_ids: readonly string[]
): Promise<void> =>
  recordChanges(
    trx,
    actor,
    device_ids.map((entity_id) => ({
      action: "prices_confirmed",
      entity: "device_model",
      entity_id,
      before: { price_source: "suggested" },
      after: { price_source: "rule" },
    }))
  )

const record = async (
  trx: Knex.Transaction,
  actor: Author,
  confirmed_offers: number
): Promise<void> => {
  const { version } = await currentRuleSet(trx)
  const id = newId("prchg")
  await insertPriceChange(trx, {
    id,
    kind: "confirm",
    idempotency_key: `confirm:${id}`,
    request_hash: id,
    from_version: version,
    to_version: version,
    note: null,
    actor,
    rows: [],
    confirmed_offers,
    undoes: null,
  })
}

const confirmPrices = async (
  trx: Knex.Transaction,
  { device_ids, actor }: ConfirmPricesInput
): Promise<{ confirmed: number; suggested: number }> => {
  await lockPriceRules(trx)
  const rows = await trx("repair_offer")
    .where({ price_source: "suggested", deleted_at: null })
    .modify((offers) => {
      if (device_ids) void offers.whereIn("device_model_id", device_ids)
    })
    .update({ price_source: "rule", updated_at: trx.fn.now() })
    .returning<{ device_model_id: string }[]>("device_model_id")
  const confirmed = rows.length
  if (confirmed > 0) await record(trx, actor, confirmed)
  if (device_ids) {
    await recordByDevice(trx, actor, [...new Set(rows.map((row) => row.device_model_id))])
  }
  const left = await trx("repair_offer")
    .where({ price_source: "suggested", deleted_at: null })
    .count<{ count: string }[]>()
  return { confirmed, suggested: Number(left[0].count) }
}

const confirmPricesStep = createStep(
  "confirm-prices-step",
  async (input: ConfirmPricesInput, { container }) =>
    new StepResponse(await inTransaction(container, (trx) => confirmPrices(trx, input)))
)

/**
 * Marks suggested prices as looked at, and keeps who did so among the changes of prices: they follow the
 * rules from now on when a person says so. Repeated, it finds nothing to confirm and records nothing.
 */
export const confirmPricesWorkflow = createWorkflow(
  "confirm-prices",
  (input: WorkflowData<ConfirmPricesInput>) => new WorkflowResponse(confirmPricesStep(input))
)
