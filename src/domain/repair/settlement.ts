import { acceptedQuote, acceptedTotal } from "./approval"
import type { RepairSnapshot } from "./snapshot"
import type { MoneyState } from "./states"

/** What the repair costs in minor units: the accepted quote, or the diagnosis if unrepaired. */
export function dueMinor(snapshot: RepairSnapshot): number {
  if (snapshot.due_minor !== null) {
    return snapshot.due_minor
  }
  if (snapshot.outcome === "unrepaired") {
    return snapshot.diagnostic_fee_minor
  }
  const accepted = acceptedQuote(snapshot)
  return accepted ? acceptedTotal(accepted) : 0
}

/** What is left to pay in minor units; below zero the shop owes the customer. */
export function outstandingMinor(snapshot: RepairSnapshot): number {
  return dueMinor(snapshot) - (snapshot.captured_minor - snapshot.refunded_minor)
}

/** The money region, derived from the payments and never set by hand. */
export function moneyStateOf(snapshot: RepairSnapshot): MoneyState {
  const { captured_minor, refunded_minor, deposit_minor, disputed } = snapshot
  if (disputed) {
    return "disputed"
  }
  if (refunded_minor > 0) {
    return refunded_minor >= captured_minor ? "refunded" : "part_refunded"
  }
  if (captured_minor === 0 && deposit_minor > 0) {
    return "deposit_due"
  }
  if (dueMinor(snapshot) === 0 && captured_minor === 0) {
    return "none"
  }
  if (outstandingMinor(snapshot) <= 0) {
    return "paid"
  }
  const deposit_kept = deposit_minor > 0 && captured_minor >= deposit_minor
  return deposit_kept && snapshot.work_state !== "ready" ? "deposit_paid" : "balance_due"
}
