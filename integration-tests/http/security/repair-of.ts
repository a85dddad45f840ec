import type { MedusaContainer } from "@medusajs/framework/types"
import { newSnapshot } from "../../../src/domain/repair/snapshot"
import { inTransaction } from "../../../src/lib/unit-of-work"
import { insertRepair, nextRepairNumber } from "../../../src/lib/repair/insert-repair"

/** A new repair of a customer, written the way a booking writes it; answers its id. */
export const repairOf = async (
  container: MedusaContainer,
  customer: { actor_id: string; email: string | null }
): Promise<string> => {
  const id = `rep_of_${customer.actor_id}`
  const now = new Date()
  await inTransaction(container, async (trx) => {
    const number = await nextRepairNumber(trx, now)
    return insertRepair(trx, number, newRepairOf(id, customer, now), null)
  })
  return id
}

const newRepairOf = (
  id: string,
  customer: { actor_id: string; email: string | null },
  now: Date
): Parameters<typeof insertRepair>[2] => ({
  fields: {
    id,
    order_id: `order_of_${id}`,
    device_key: "1",
    booking_id: null,
    customer_id: customer.actor_id,
    customer_device_id: `cdev_of_${id}`,
    device_slug: "a-phone",
    device_name: "A phone",
    device_kind: "phone",
    first_name: "Ana",
    last_name: "Andrade",
    email: customer.email ?? "",
    phone: null,
    locale: "en-GB",
    currency_code: "gbp",
    service_method: "drop_off",
    urgency: "standard",
    description: "Screen cracked",
    total_minor: 14900,
    promise_p50_at: null,
    promise_p90_at: null,
  },
  snapshot: newSnapshot({ id, service_method: "drop_off", work_state: "booked" }),
  quote: {
    version: 1,
    status: "accepted",
    hash: "0".repeat(64),
    currency_code: "gbp",
    lines: [],
    subtotal_minor: 12417,
    tax_minor: 2483,
    total_minor: 14900,
    vat_rate_bp: 2000,
    valid_until: now.toISOString(),
  },
  parts: [],
  tracking_link_id: `trl_of_${id}`,
  actor: { kind: "system", id: "test" },
  now,
})
