import type { RepairDetail } from "../../src/contracts/admin-repair"
import type { Booking } from "../../src/contracts/booking"
import { bookRepair, offerOf } from "./bookings"
import { advance, detailOf } from "./repairs"
import { setStock } from "./stock"
import type { Suite } from "./suite"

/** A booked repair of the phone's screen, with the part on the shelf. */
export const bookedRepair = async (
  { store, as, knex }: Suite,
  change: Record<string, unknown> = {}
): Promise<{ booking: Booking; repair: RepairDetail }> => {
  const screen = await offerOf(store, "screen")
  await setStock(knex, screen.variant_id, 5)
  const { booking } = await bookRepair(store, { quote: { offers: [screen.variant_id] }, change })
  const { id } = await knex("repair").where({ order_id: booking.order_id }).first<{ id: string }>()
  return { booking, repair: await detailOf(as("front_desk"), id) }
}

/** Brings a booked repair to the bench: checked in, assigned, under diagnosis. */
export const toDiagnosis = async (suite: Suite, repair_id: string): Promise<RepairDetail> => {
  const assignee_id = suite.shop.who.technician.staff_member_id
  await advance(suite.as("front_desk"), repair_id, "check_in")
  await advance(suite.as("manager"), repair_id, "assign", { assignee_id })
  return advance(suite.as("technician"), repair_id, "start_diagnosis")
}

/** Proposes the booked work unchanged, which needs no new question, and begins it. */
export const toRepairing = async (suite: Suite, repair_id: string): Promise<RepairDetail> => {
  const { version, quotes } = await toDiagnosis(suite, repair_id)
  const technician = suite.as("technician")
  const work = quotes[0].lines.filter(({ kind }) => kind === "repair")
  await technician("POST", `/admin/repairs/${repair_id}/quotes`, {
    version,
    fault_codes: ["screen_cracked"],
    lines: work.map(({ kind, label, labels, amount, variant_id }) => ({
      kind,
      label,
      labels,
      amount,
      ...(variant_id ? { variant_id } : {}),
    })),
  })
  return advance(technician, repair_id, "start_repair")
}

/** Finishes the work and passes the quality check. */
export const toReady = async (suite: Suite, repair_id: string): Promise<RepairDetail> => {
  const technician = suite.as("technician")
  const { parts } = await detailOf(technician, repair_id)
  await advance(technician, repair_id, "finish", {
    parts: parts
      .filter(({ status }) => status !== "returned")
      .map(({ id }) => ({ id, status: "fitted" })),
    tests: [{ item: "Touch", passed: true }],
  })
  return advance(technician, repair_id, "qc_pass")
}

/** Takes what is outstanding at the counter, once the order has followed the accepted quote. */
export const payAtCounter = async (suite: Suite, repair_id: string): Promise<RepairDetail> => {
  await suite.drain()
  const call = suite.as("front_desk")
  const { outstanding } = await detailOf(call, repair_id)
  const { status, body } = await call<{ repair: RepairDetail }>(
    "POST",
    `/admin/repairs/${repair_id}/payments`,
    { amount: outstanding, method: "card_terminal", reference: "T-1" }
  )
  if (status !== 200) throw new Error(`Payment: ${status} ${JSON.stringify(body)}`)
  return body.repair
}
