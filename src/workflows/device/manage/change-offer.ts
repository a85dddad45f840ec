import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { AdminDeviceOffer, UpdateAdminOfferRequest } from "../../../contracts/admin-catalogue"
import { fromMajor, type CurrencyCode } from "../../../domain/shared/money"
import { recordChanges } from "../../../lib/catalogue/admin-changes"
import { readAdminOffers } from "../../../lib/catalogue/admin-device-detail"
import { ApiError } from "../../../lib/errors"
import type { StaffIdentity } from "../../../lib/permissions/staff-identity"
import { lockPriceRules } from "../../../lib/pricing/rule-set-store"
import { inTransaction } from "../../../lib/unit-of-work"
import type { PlannedOffer } from "../plan-offers"
import { writeBasePrices } from "./base-prices"
import { modelOf, readDeviceRow, refuseStale } from "./device-row"
import { setOnSale } from "./set-on-sale"
import { planByRules } from "./write-devices"

export type ChangeOfferInput = UpdateAdminOfferRequest & {
  device_id: string
  variant_id: string
  actor: StaffIdentity
}

const minorPrices = (prices: NonNullable<UpdateAdminOfferRequest["prices"]>) =>
  Object.fromEntries(
    (Object.entries(prices) as [CurrencyCode, number][]).map(([currency, amount]) => [
      currency,
      fromMajor(amount, currency),
    ])
  )

/** What the history shows of an offer. */
export const offerFacts = (offer: AdminDeviceOffer): Record<string, unknown> => {
  const { prices, price_source, on_sale, duration_minutes, lead_days } = offer
  const amounts = prices.map(({ currency_code, amount }) => [`price_${currency_code}`, amount])
  return {
    ...Object.fromEntries(amounts),
    price_source,
    on_sale,
    duration_minutes,
    lead_days,
  }
}

async function readOffer(trx: Knex.Transaction, { device_id, variant_id }: ChangeOfferInput) {
  const offers = await readAdminOffers(trx, device_id)
  const offer = offers.find((each) => each.variant_id === variant_id)
  if (offer) return offer
  throw new ApiError(404, "offer_not_found", "This device has no such offer")
}

/** What the rules say of the offer now. @throws ApiError 409 `no_rule_price` */
async function plannedOffer(
  trx: Knex.Transaction,
  device_id: string,
  { repair_type, part_grade }: AdminDeviceOffer
): Promise<PlannedOffer> {
  const { offers } = await planByRules(trx, modelOf(await readDeviceRow(trx, device_id)))
  const planned = offers.find(
    (each) => each.repair_type === repair_type.code && each.part_grade === part_grade
  )
  if (planned) return planned
  throw new ApiError(409, "no_rule_price", "The price rules have no price for this repair")
}

async function setLeadDays(
  trx: Knex.Transaction,
  offer: AdminDeviceOffer,
  lead_days: number
): Promise<void> {
  const { variant_id, part } = offer
  if (!part)
    throw new ApiError(400, "invalid_request", "A repair without a part waits for none", [
      { field: "lead_days", message: "A repair without a part waits for none" },
    ])
  await trx("repair_offer").where({ variant_id }).update({ lead_days, updated_at: trx.fn.now() })
  await trx("part")
    .whereIn(
      "inventory_item_id",
      trx("product_variant_inventory_item")
        .where({ variant_id, deleted_at: null })
        .select("inventory_item_id")
    )
    .update({ lead_days, updated_at: trx.fn.now() })
}

/**
 * Sets an offer's prices and time by hand, gives them back to the rules, or takes the offer off sale
 * and puts it back. An offer that the rules price has their price of today when it is put back.
 *
 * @throws ApiError 404 `device_not_found` or `offer_not_found`, 409 `stale_version`, `no_rule_price`
 *   or `sku_taken`
 */
const changeOffer = (container: MedusaContainer, input: ChangeOfferInput): Promise<void> =>
  inTransaction(container, async (trx) => {
    const { device_id, variant_id, actor, prices, duration_minutes, lead_days, on_sale } = input
    await lockPriceRules(trx)
    const row = await trx("repair_offer")
      .where({ variant_id, device_model_id: device_id, deleted_at: null })
      .forUpdate()
      .first<{ id: string } | undefined>("id")
    const offer = await readOffer(trx, input)
    refuseStale(offer.version, input.version)
    const change = (fields: Record<string, unknown>) =>
      trx("repair_offer")
        .where({ id: row?.id })
        .update({ ...fields, updated_at: trx.fn.now() })
    if (prices) await writeBasePrices(trx, [{ variant_id, prices: minorPrices(prices) }])
    if (prices || duration_minutes !== undefined)
      await change({ price_source: "owner", duration_minutes })
    if (lead_days !== undefined) await setLeadDays(trx, offer, lead_days)
    if (on_sale !== undefined && on_sale !== offer.on_sale)
      await setOnSale(trx, variant_id, on_sale)
    const follows = on_sale && !prices && duration_minutes === undefined
    if (input.reset || (follows && offer.price_source !== "owner")) {
      const planned = await plannedOffer(trx, device_id, offer)
      await writeBasePrices(trx, [{ variant_id, prices: planned.prices }])
      const price_source = input.reset ? "rule" : offer.price_source
      await change({ price_source, duration_minutes: planned.duration_minutes })
    }
    await recordChanges(trx, actor, [
      {
        action: input.reset ? "offer_reset" : "offer_changed",
        entity: "repair_offer",
        entity_id: row?.id ?? "",
        before: offerFacts(offer),
        after: offerFacts(await readOffer(trx, input)),
      },
    ])
  })

const changeOfferStep = createStep(
  "change-offer-step",
  async (input: ChangeOfferInput, { container }) => {
    await changeOffer(container, input)
    return new StepResponse({ id: input.device_id })
  }
)

export const changeOfferWorkflow = createWorkflow(
  "change-offer",
  (input: WorkflowData<ChangeOfferInput>) => new WorkflowResponse(changeOfferStep(input))
)
