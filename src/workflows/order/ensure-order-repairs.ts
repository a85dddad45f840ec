import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { fromMajor } from "../../domain/shared/money"
import { readOffers } from "../../lib/catalogue/read-offers"
import { withOrderLock } from "../../lib/order-lock"
import { readShopReference } from "../../lib/shop/shop-reference"
import { inTransaction } from "../../lib/unit-of-work"
import { openOrderRepair } from "./open-order-repair"
import { planOrderRepairs, type OfferItem } from "./plan-order-repairs"
import { readPlacedOrder, type PlacedOrder } from "./read-placed-order"

const offerItems = async (knex: Knex, order: PlacedOrder): Promise<OfferItem[]> => {
  const variant_ids = order.items.flatMap(({ variant_id }) => variant_id ?? [])
  const { currency_code } = order
  const offers = await readOffers(knex, { variant_ids, currency_code })
  return order.items.flatMap((item): OfferItem[] => {
    const offer = offers.find(({ variant_id }) => variant_id === item.variant_id)
    if (!offer) return []
    const total_minor = fromMajor(item.total.toFixed(2), currency_code)
    return [{ line_item_id: item.id, quantity: item.quantity, total_minor, offer }]
  })
}

/**
 * Opens the repairs of an order that has repair offers among its items and none yet, whatever client
 * placed it. Safe to repeat and to run twice at once: one order gives one repair a device.
 */
export const ensureOrderRepairs = async (
  container: MedusaContainer,
  order_id: string,
  now: Date
): Promise<void> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const hasRepairs = async () =>
    (await knex("repair").where({ order_id }).first<{ id: string } | undefined>("id")) !== undefined
  if (await hasRepairs()) return
  await withOrderLock(container, order_id, async () => {
    const order = (await hasRepairs()) ? null : await readPlacedOrder(container, order_id)
    if (!order) return
    const plan = planOrderRepairs(await offerItems(knex, order))
    const shop = await readShopReference(knex, order.currency_code)
    await inTransaction(container, async (trx) => {
      for (const [index, planned] of plan.entries()) {
        await openOrderRepair(trx, { order, planned, shop, now, carries_shipping: index === 0 })
      }
    })
  })
}

const ensureOrderRepairsStep = createStep(
  "ensure-order-repairs-step",
  async ({ order_id }: { order_id: string }, { container }) => {
    await ensureOrderRepairs(container, order_id, new Date())
    return new StepResponse({ order_id })
  }
)

/** Opens the repairs of a placed order; one transaction, and repeatable, so nothing to undo. */
export const ensureOrderRepairsWorkflow = createWorkflow(
  "ensure-order-repairs",
  (input: WorkflowData<{ order_id: string }>) => new WorkflowResponse(ensureOrderRepairsStep(input))
)
