import type { Context, IPaymentModuleService } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toMajor } from "../../domain/shared/money"
import type { StoredQuote } from "../../lib/pricing/quote-store"
import type { BookingRow } from "./claim-booking"

/**
 * Makes the order's payment collections: the balance always, the deposit where one is due. Both
 * exist from the start because Medusa derives an order's payment status from its collections.
 */
export const insertPaymentCollections = async (
  trx: Knex.Transaction,
  payments: IPaymentModuleService,
  context: Context,
  booking: BookingRow,
  quote: StoredQuote
): Promise<void> => {
  const { currency_code, deposit_minor, total_minor } = quote
  const collections = [
    { id: booking.deposit_collection_id, minor: deposit_minor, purpose: "deposit" },
    { id: booking.balance_collection_id, minor: total_minor - deposit_minor, purpose: "balance" },
  ].filter((collection): collection is typeof collection & { id: string } => collection.id !== null)
  await payments.createPaymentCollections(
    collections.map(({ id, minor, purpose }) => ({
      id,
      currency_code,
      amount: toMajor(minor, currency_code),
      metadata: { purpose, booking_id: booking.id },
    })),
    context
  )
  await trx("order_payment_collection").insert(
    collections.map(({ id }) => ({
      id: generateEntityId(undefined, "ordpay"),
      order_id: booking.order_id,
      payment_collection_id: id,
    }))
  )
}
