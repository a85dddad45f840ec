import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { currentQuote } from "../../domain/repair/approval"
import type { AllowedDecision } from "../../domain/repair/machine"
import { outstandingMinor } from "../../domain/repair/settlement"
import { queueMessage } from "../../lib/messages"
import { enqueue } from "../../lib/outbox"
import { newestTrackingLink } from "../../lib/tracking/newest-link"
import { followAcceptedScope } from "./follow-accepted-scope"
import type { LoadedRepair } from "../../lib/repair/repair-row"

/**
 * What follows from a change of a repair, as outbox rows in its transaction: the public event, the
 * customer's message, and what Medusa's order has to be brought to.
 */
export const queueRepairEffects = async (
  trx: Knex.Transaction,
  before: LoadedRepair,
  repair: LoadedRepair,
  decision: AllowedDecision,
  now: Date
): Promise<LoadedRepair> => {
  const { row } = repair
  await enqueue(trx, [
    {
      topic: "event",
      key: `${decision.emits}:${row.id}:${row.version}`,
      payload: {
        events: [
          {
            name: decision.emits,
            data: { id: row.id, order_id: row.order_id, version: row.version },
          },
        ],
      },
    },
    ...orderEffects(repair, decision),
  ])
  await queueCustomerMessage(trx, repair, decision)
  const accepted = repair.snapshot.accepted_quote_version
  return accepted !== before.snapshot.accepted_quote_version
    ? followAcceptedScope(trx, repair, now)
    : repair
}

const orderEffects = ({ row }: LoadedRepair, decision: AllowedDecision) => {
  const entry = (topic: string) => ({
    topic,
    key: `${topic}:${row.id}:${row.version}`,
    payload: { repair_id: row.id, order_id: row.order_id },
  })
  const accepted = decision.patch.accepted_quote_version
  if (accepted !== undefined && accepted !== null) return [entry("order_edit")]
  if (decision.to === "completed") return [entry("order_fulfil")]
  const ended: readonly string[] = ["cancelled", "returned_unrepaired", "no_show", "disposed"]
  return ended.includes(decision.to) ? [entry("order_cancel")] : []
}

const queueCustomerMessage = async (
  trx: Knex.Transaction,
  repair: LoadedRepair,
  decision: AllowedDecision
): Promise<void> => {
  const { row, snapshot } = repair
  const quote = currentQuote(snapshot)
  const common = {
    number: row.number,
    device_name: row.device_name,
    first_name: row.first_name,
    currency: row.currency_code,
  }
  const envelope = async (key: string) => ({
    key: `${key}:${row.id}:${row.version}`,
    locale: row.locale,
    recipient: row.email,
    repair_id: row.id,
    order_id: row.order_id,
    tracking_link_id: await newestTrackingLink(trx, row.id),
  })
  if (decision.to === "awaiting_approval" && quote) {
    const { version, total_minor, valid_until } = quote
    await queueMessage(trx, {
      ...(await envelope("quote_to_approve")),
      template: "quote_to_approve",
      data: { ...common, version, total_minor, valid_until },
    })
  }
  if (decision.to === "ready" && decision.from !== "ready") {
    await queueMessage(trx, {
      ...(await envelope("ready_for_collection")),
      template: "ready_for_collection",
      data: {
        ...common,
        outstanding_minor: Math.max(0, outstandingMinor(snapshot)),
        outcome: snapshot.outcome ?? "repaired",
      },
    })
  }
}
