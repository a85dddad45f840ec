import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { captureOnce } from "../order/capture-once"
import { COUNTER_PROVIDER } from "../order/counter-provider"
import { ApiError } from "../../lib/errors"
import { failPoint } from "../../lib/fail-point"
import { loadRepair } from "../../lib/repair/load-repair"
import { inTransaction } from "../../lib/unit-of-work"
import type { BookingRow } from "./claim-booking"
import { withBookingLease } from "./booking-lease"
import { confirmBookedRepair } from "./open-booked-repair"
import { presentBookingSummary } from "./present-booking"
import { queueBookingEffects } from "./queue-booking-effects"

const lapsed = () =>
  new ApiError(409, "booking_lapsed", "This booking was not paid in time and has lapsed")

/**
 * Authorises and captures the deposit's payment, as far as it has not happened. Both calls are
 * repeatable: Medusa hands a session that is authorised its payment back, captureOnce looks first.
 *
 * @returns true when the deposit is captured
 */
const settleDeposit = async (
  container: MedusaContainer,
  collectionId: string
): Promise<boolean> => {
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  const read = () =>
    payments.retrievePaymentCollection(collectionId, {
      relations: ["payment_sessions", "payments"],
    })
  const collection = await read()
  let payment = collection.payments?.find(({ canceled_at }) => !canceled_at)
  if (!payment) {
    const session = collection.payment_sessions?.find(
      ({ provider_id, status }) =>
        provider_id !== COUNTER_PROVIDER && status !== "error" && status !== "canceled"
    )
    if (!session) return false
    const authorised = await payments.authorizePaymentSession(session.id, {}).catch(() => null)
    if (!authorised) return false
    failPoint("confirm.authorised")
    payment = (await read()).payments?.find(({ canceled_at }) => !canceled_at)
  }
  if (!payment) return false
  await captureOnce(container, payment.id)
  failPoint("confirm.captured")
  return true
}

const markConfirmed = async (
  container: MedusaContainer,
  bookingId: string,
  now: Date
): Promise<BookingRow> =>
  inTransaction(container, async (trx) => {
    const booking = await trx("booking").where({ id: bookingId }).forUpdate().first<BookingRow>()
    if (booking.status === "confirmed") return booking
    if (booking.status === "lapsed") throw lapsed()
    const [confirmed] = await trx("booking")
      .where({ id: bookingId })
      .update({ status: "confirmed", confirmed_at: now, expires_at: null, updated_at: now })
      .returning<BookingRow[]>("*")
    const repair = await loadRepair(trx, confirmed.repair_id, { lock: true })
    await queueBookingEffects(trx, confirmed, await confirmBookedRepair(trx, repair, now))
    failPoint("confirm.marked")
    return confirmed
  })

/**
 * Confirms a booking whose deposit is paid. Safe to repeat, from the customer's page, a webhook and
 * the sweeper at once: one of them settles the payment, all of them see the same booking.
 *
 * @returns the booking, still `awaiting_payment` when nothing was paid yet
 * @throws ApiError 404 `booking_not_found`, 409 `booking_lapsed`
 */
export const confirmBooking = async (
  container: MedusaContainer,
  bookingId: string,
  now: Date
): Promise<BookingRow> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const find = () => knex("booking").where({ id: bookingId }).first<BookingRow | undefined>()
  const booking = await find()
  if (!booking) throw new ApiError(404, "booking_not_found", "There is no such booking")
  if (booking.status === "confirmed") return booking
  if (booking.status === "lapsed") throw lapsed()
  const collectionId = booking.deposit_collection_id ?? booking.balance_collection_id
  return withBookingLease(container, bookingId, async (current) => {
    if (current.status !== "awaiting_payment") return current
    failPoint("confirm.leased")
    const paid = await settleDeposit(container, collectionId)
    return paid ? markConfirmed(container, bookingId, now) : current
  })
}

const confirmBookingStep = createStep(
  "confirm-booking-step",
  async ({ booking_id }: { booking_id: string }, { container }) =>
    new StepResponse(presentBookingSummary(await confirmBooking(container, booking_id, new Date())))
)

/** Confirms a paid booking; each of its effects is repeatable, so there is nothing to undo. */
export const confirmBookingWorkflow = createWorkflow(
  "confirm-booking",
  (input: WorkflowData<{ booking_id: string }>) => new WorkflowResponse(confirmBookingStep(input))
)
