import type {
  IInventoryService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateBookingRequest } from "../../contracts/booking"
import { canonicalJson, sha256Hex } from "../../domain/shared/hash"
import { readOffers, type OfferRow } from "../../lib/catalogue/read-offers"
import { ApiError } from "../../lib/errors"
import { failPoint } from "../../lib/fail-point"
import { readQuote, type StoredQuote } from "../../lib/pricing/quote-store"
import { nextRepairNumber } from "../../lib/repair/insert-repair"
import { reserveParts } from "../../lib/repair/reserve-parts"
import { readShopReference, type ShopReference } from "../../lib/shop/shop-reference"
import { createOrderIn, inUnitOfWork, type UnitOfWork } from "../../lib/unit-of-work"
import { buildOrder } from "./build-order"
import { checkBookingRequest } from "./check-request"
import { claimBooking, findBookingByKey, replayOf, type BookingRow } from "./claim-booking"
import { insertPaymentCollections } from "./insert-payment-collections"
import { openBookedRepair } from "./open-booked-repair"
import { presentBooking } from "./present-booking"
import { queueBookingEffects } from "./queue-booking-effects"
import { upsertCustomer } from "./upsert-customer"

export interface CreateBookingInput {
  idempotency_key: string
  request: CreateBookingRequest
  customer_id: string | null
  sales_channel_id: string | null
}

/** How long a booking waits for its deposit before it lapses. */
const PAYMENT_MINUTES = 30

interface Prepared {
  quote: StoredQuote
  offers: OfferRow[]
  shop: ShopReference
  now: Date
}

const newBooking = (input: CreateBookingInput, quote: StoredQuote, now: Date): BookingRow => {
  const due = quote.deposit_minor > 0
  return {
    id: generateEntityId(undefined, "bkg"),
    idempotency_key: input.idempotency_key,
    request_hash: sha256Hex(canonicalJson(input.request)),
    status: due ? "awaiting_payment" : "confirmed",
    quote_id: quote.id,
    order_id: generateEntityId(undefined, "order"),
    repair_id: generateEntityId(undefined, "rep"),
    repair_number: "",
    tracking_link_id: generateEntityId(undefined, "tlnk"),
    deposit_collection_id: due ? generateEntityId(undefined, "pay_col") : null,
    balance_collection_id: generateEntityId(undefined, "pay_col"),
    currency_code: quote.currency_code,
    deposit_minor: quote.deposit_minor,
    expires_at: due ? new Date(now.getTime() + PAYMENT_MINUTES * 60_000) : null,
    confirmed_at: due ? null : now,
  }
}

const bookInside = async (
  unit: UnitOfWork,
  container: MedusaContainer,
  input: CreateBookingInput,
  { quote, offers, shop, now }: Prepared
): Promise<BookingRow> => {
  const { trx, context } = unit
  const booking = newBooking(input, quote, now)
  booking.repair_number = await nextRepairNumber(trx, now)
  const earlier = await claimBooking(trx, booking)
  if (earlier) return earlier
  failPoint("booking.claimed")
  const { request } = input
  const customer_id = await upsertCustomer(trx, input.customer_id, request.contact)
  failPoint("booking.customer_known")
  const order = buildOrder({
    order_id: booking.order_id,
    booking_id: booking.id,
    customer_id,
    sales_channel_id: input.sales_channel_id,
    request,
    quote,
    offers,
    shop,
  })
  await createOrderIn(container, unit, order.dto)
  failPoint("booking.order_created")
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  await insertPaymentCollections(trx, payments, context(Modules.PAYMENT), booking, quote)
  failPoint("booking.collections_made")
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  const parts = await reserveParts(trx, {
    inventory,
    context: context(Modules.INVENTORY),
    offers,
    line_item_of: order.line_item_of,
  })
  failPoint("booking.parts_reserved")
  const opened = await openBookedRepair(trx, {
    booking,
    request,
    quote,
    offers,
    parts,
    customer_id,
    now,
  })
  failPoint("booking.repair_opened")
  if (booking.status === "confirmed") {
    await queueBookingEffects(trx, booking, opened)
    failPoint("booking.effects_queued")
  }
  return booking
}

/**
 * Books a quote: order, payment collections, reservations, repair and messages in one transaction.
 * The same key and body answer with the same booking, however often and from wherever they come.
 */
export const book = async (
  container: MedusaContainer,
  input: CreateBookingInput,
  now: Date
): Promise<BookingRow> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const earlier = await findBookingByKey(knex, input.idempotency_key)
  if (earlier) return replayOf(earlier, sha256Hex(canonicalJson(input.request)))
  const stored = await readQuote(knex, input.request.quote_id)
  const quote = checkBookingRequest(input.request, stored, now)
  const offers = await readOffers(knex, quote)
  if (offers.length !== quote.variant_ids.length) {
    throw new ApiError(409, "offer_withdrawn", "One of these repairs is no longer offered", [
      { field: "quote_id", message: "Ask for a new quote" },
    ])
  }
  const shop = await readShopReference(knex, quote.currency_code)
  const modules = [Modules.ORDER, Modules.PAYMENT, Modules.INVENTORY]
  const booking = await inUnitOfWork(container, modules, (unit) =>
    bookInside(unit, container, input, { quote, offers, shop, now })
  )
  failPoint("booking.committed")
  return booking
}

const createBookingStep = createStep(
  "create-booking-step",
  async (input: CreateBookingInput, { container }) =>
    new StepResponse(presentBooking(await book(container, input, new Date())))
)

/** Books a repair. The one step is one transaction, so a failure has nothing to undo. */
export const createBookingWorkflow = createWorkflow(
  "create-booking",
  (input: WorkflowData<CreateBookingInput>) => new WorkflowResponse(createBookingStep(input))
)
