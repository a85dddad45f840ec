import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isApiError } from "../../lib/errors"
import { loadRepair } from "../../lib/repair/load-repair"
import { inTransaction } from "../../lib/unit-of-work"
import { ensureOrderRepairs } from "../order/ensure-order-repairs"
import { applyEvent } from "../repair/apply-decision"
import { confirmBooking } from "./confirm-booking"
import type { BookingRow } from "./claim-booking"

/** Bookings whose deposit may have been paid while nobody was told. */
const PAID_UNCONFIRMED = `
select b.id from booking b
join payment_session s on s.payment_collection_id = b.deposit_collection_id
  and s.deleted_at is null and s.provider_id <> 'pp_system_default'
where b.status = 'awaiting_payment' and b.deleted_at is null
  and (b.lease_until is null or b.lease_until < now())
group by b.id order by b.id limit ?`

const EXPIRED = `
select id from booking
where status = 'awaiting_payment' and expires_at < now() and deleted_at is null
  and (lease_until is null or lease_until < now())
order by expires_at limit ?`

/** Orders with a repair offer among their items that no repair belongs to. */
const ORDERS_WITHOUT_REPAIR = `
select distinct o.id from "order" o
join order_item oi on oi.order_id = o.id and oi.deleted_at is null
join order_line_item li on li.id = oi.item_id and li.deleted_at is null
join repair_offer ro on ro.variant_id = li.variant_id and ro.deleted_at is null
where o.deleted_at is null and o.status <> 'canceled' and not o.is_draft_order
  and o.created_at > now() - interval '7 days'
  and not exists (select 1 from repair r where r.order_id = o.id)
limit ?`

/** Ends a booking whose deposit was never paid: the repair is cancelled, the parts are free again. */
const lapse = async (container: MedusaContainer, id: string, now: Date): Promise<void> => {
  await inTransaction(container, async (trx) => {
    const booking = await trx("booking").where({ id }).forUpdate().first<BookingRow>()
    const beingPaid = booking.lease_until && booking.lease_until > now
    if (booking.status !== "awaiting_payment" || beingPaid) return
    await trx("booking").where({ id }).update({ status: "lapsed", updated_at: now })
    const repair = await loadRepair(trx, booking.repair_id, { lock: true })
    const performer = { actor: { kind: "job" }, name: null } as const
    const evidence = { reason: "The deposit was not paid in time" }
    await applyEvent(trx, repair, performer, { event: "cancel", evidence }, now)
  })
}

/**
 * Finds again what a crash or a lost event left undone: paid bookings that nobody confirmed, unpaid
 * ones whose time is over, orders without their repairs. One that fails does not stop the others.
 */
export const sweepBookings = async (
  container: MedusaContainer,
  now: Date,
  batch = 50
): Promise<void> => {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const each = async (sql: string, work: (id: string) => Promise<unknown>) => {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(sql, [batch])
    for (const { id } of rows) {
      await work(id).catch((error: unknown) => {
        if (!isApiError(error)) logger.error(`Sweeping ${id} failed: ${String(error)}`)
      })
    }
  }
  await each(PAID_UNCONFIRMED, (id) => confirmBooking(container, id, now))
  await each(EXPIRED, (id) => lapse(container, id, now))
  await each(ORDERS_WITHOUT_REPAIR, (id) => ensureOrderRepairs(container, id, now))
}

const sweepBookingsStep = createStep(
  "sweep-bookings-step",
  async ({ batch }: { batch: number }, { container }) => {
    await sweepBookings(container, new Date(), batch)
    return new StepResponse({ batch })
  }
)

export const sweepBookingsWorkflow = createWorkflow(
  "sweep-bookings",
  () => new WorkflowResponse(sweepBookingsStep({ batch: 50 }))
)
