import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditAddNewItemWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { withOrderLock } from "../../lib/order-lock"
import { notifyRepair, type OutboxHandler } from "../../lib/outbox"
import { loadRepair } from "../../lib/repair/load-repair"
import { acceptedLines } from "../../lib/repair/accepted-lines"
import type { LoadedRepair } from "../../lib/repair/repair-row"
import { inTransaction } from "../../lib/unit-of-work"
import { planOrderEdit, type OrderItem } from "./plan-order-edit"

const ITEMS = `
select li.id, li.variant_id, li.title, oi.quantity::float8 as quantity,
  coalesce(oi.unit_price, li.unit_price)::text as unit_price, li.metadata
from "order" o
join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
join order_line_item li on li.id = oi.item_id and li.deleted_at is null
where o.id = ? and oi.quantity > 0
order by li.created_at`

const openChange = async (knex: Knex, order_id: string) =>
  knex("order_change")
    .where({ order_id, change_type: "edit" })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id")

const runEdit = async (
  container: MedusaContainer,
  knex: Knex,
  repair: LoadedRepair
): Promise<void> => {
  const { order_id, currency_code, locale } = repair.row
  const { rows } = await knex.raw<{ rows: OrderItem[] }>(ITEMS, [order_id])
  const plan = planOrderEdit(rows, acceptedLines(repair), currency_code, locale)
  if (plan.add.length === 0 && plan.update.length === 0) return
  if (await openChange(knex, order_id)) {
    await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } })
  }
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id } })
  if (plan.update.length > 0) {
    await orderEditUpdateItemQuantityWorkflow(container).run({
      input: { order_id, items: plan.update },
    })
  }
  if (plan.add.length > 0) {
    await orderEditAddNewItemWorkflow(container).run({ input: { order_id, items: plan.add } })
  }
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id } })
}

/**
 * Brings Medusa's order to the accepted quote, by Medusa's own order edit, which also adjusts the
 * open balance. It compares before it edits, so after a crash it picks up where it was: a half-made
 * edit is dropped and made again, a finished one is found finished.
 */
export const editOrder: OutboxHandler = async (container, { repair_id }) => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { row } = await loadRepair(knex, String(repair_id))
  await withOrderLock(container, row.order_id, async () => {
    const repair = await loadRepair(knex, row.id)
    const version = repair.snapshot.accepted_quote_version
    if (version === null || (repair.row.order_edit_version ?? 1) >= version) return
    await runEdit(container, knex, repair)
    await inTransaction(container, async (trx) => {
      await trx("repair").where({ id: row.id }).update({ order_edit_version: version })
      const change = { id: row.id, version: repair.row.version, event: "repair.order_updated" }
      await notifyRepair(trx, change)
    })
  })
}
