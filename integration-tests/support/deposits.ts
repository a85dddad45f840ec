import type { Booking, BookingSummary } from "../../src/contracts/booking"
import type { Answer, Client } from "./client"
import { TEST_PAYMENT_PROVIDER_ID } from "./test-payments"

/** Opens a payment session for a booking's deposit by Medusa's own endpoint. */
export const openSession = async (
  call: Client,
  { payment_collection_id }: Pick<Booking, "payment_collection_id">,
  outcome: "authorize" | "decline" | "pending",
  provider_id = TEST_PAYMENT_PROVIDER_ID
): Promise<void> => {
  const { status, body } = await call(
    "POST",
    `/store/payment-collections/${payment_collection_id}/payment-sessions`,
    { provider_id, data: { outcome } }
  )
  if (status !== 200) throw new Error(`No session: ${status} ${JSON.stringify(body)}`)
}

/** What the storefront does when the customer comes back from paying. */
export const confirm = (
  call: Client,
  { id }: Pick<Booking, "id">
): Promise<Answer<{ booking: BookingSummary }>> => call("POST", `/store/bookings/${id}/confirm`, {})
