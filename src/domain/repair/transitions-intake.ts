import { COUNTER, may, must, row, type Transition } from "./transition"

/** From the request to the device on the counter. */
export const INTAKE_TRANSITIONS: readonly Transition[] = [
  row(
    "confirm_booking",
    ["requested"],
    "booked",
    [must("live_slot_hold"), must("consents_stored")],
    ["order", "system"],
    "booked"
  ),
  row(
    "reschedule",
    ["booked"],
    "booked",
    [must("new_slot_held")],
    ["customer", "system", ...COUNTER],
    "rescheduled"
  ),
  row(
    "no_show",
    ["booked"],
    "no_show",
    [must("slot_missed")],
    ["job", "system"],
    "no_show_recorded"
  ),
  row(
    "dispatch",
    ["booked"],
    "awaiting_device",
    [must("sent_by_carrier"), must("address_known")],
    ["system", ...COUNTER],
    "dispatched"
  ),
  row(
    "check_in",
    ["requested", "booked", "awaiting_device"],
    "received",
    [
      must("booked_or_walk_in"),
      may("identity_confirmed"),
      must("imei_valid_or_override"),
      may("condition_checklist"),
      may("photos_before"),
      may("terms_signed"),
      may("accessories_listed"),
    ],
    COUNTER,
    "received"
  ),
  row(
    "refuse_intake",
    ["booked", "awaiting_device"],
    "returned_unrepaired",
    [must("reason_given")],
    COUNTER,
    "intake_refused"
  ),
]
