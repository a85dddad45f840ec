import { COUNTER, may, must, row, type Transition } from "./transition"

/** The ends of a repair, and what can follow a completed one. */
export const CLOSING_TRANSITIONS: readonly Transition[] = [
  row(
    "hand_over",
    // An unclaimed device can still be collected until it is disposed of.
    ["ready", "unclaimed"],
    { resolver: "by_outcome", among: ["completed", "returned_unrepaired"] },
    [must("money_settled"), may("signature_or_carrier_proof"), must("credential_wiped")],
    COUNTER,
    "handed_over"
  ),
  row(
    "cancel",
    [
      "requested",
      "booked",
      "awaiting_device",
      "received",
      "queued",
      "diagnosing",
      "quoting",
      "awaiting_approval",
      "approved",
      "awaiting_parts",
      "on_hold",
    ],
    { resolver: "cancelled_or_return", among: ["cancelled", "ready"] },
    [must("repair_not_started"), must("device_not_in_transit"), must("refund_computed")],
    ["customer", "system", "job", ...COUNTER],
    "cancelled"
  ),
  row(
    "uncollected",
    ["ready"],
    "ready",
    [must("no_open_dispute")],
    ["job", "owner"],
    "collection_reminded"
  ),
  row(
    "declare_unclaimed",
    ["ready"],
    "unclaimed",
    [must("notices_served"), must("no_open_dispute")],
    ["job", "owner"],
    "declared_unclaimed"
  ),
  row(
    "dispose",
    ["unclaimed"],
    "disposed",
    [must("notices_served"), must("no_open_dispute")],
    ["owner"],
    "disposed"
  ),
  row(
    "open_rework",
    ["completed"],
    { resolver: "same_state", among: ["completed"] },
    [must("warranty_or_statutory_claim")],
    ["customer", ...COUNTER],
    "rework_opened"
  ),
]
