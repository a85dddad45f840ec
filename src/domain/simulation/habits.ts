/**
 * How often what happens in a simulated shop, and how long people take: shares of 1, hours at the
 * median with the sigma of a log-normal. Rough figures of a small high-street shop, chosen so that
 * each thing that the product knows happens in a history of a thousand repairs.
 */
export const HABITS = {
  mail_in: 0.16,
  express: 0.08,
  second_repair: 0.12,
  appointment: 0.55,
  no_show: 0.06,
  cancels_booking: 0.03,
  refused_intake: 0.005,
  held: 0.04,
  barrier: 0.015,
  revised: 0.16,
  extra_is_repair: 0.55,
  answer: { accept: 0.74, part_accept: 0.06, decline: 0.13, never: 0.07 },
  keeps_previous: 0.45,
  cancels_waiting: 0.03,
  sent_out: 0.012,
  scope_change: 0.025,
  fails_inspection: 0.045,
  reminded_after_days: 14,
  never_collects: 0.004,
  returning_customer: 0.24,
  same_device_again: 0.5,
} as const

/** Median and sigma of log-normal times, in hours. */
export const TIMES = {
  to_the_shop: { median: 20, sigma: 1.0 },
  to_the_post: { median: 18, sigma: 0.8 },
  in_the_post: { median: 34, sigma: 0.4 },
  answers_quote: { median: 5, sigma: 1.2 },
  ends_hold: { median: 16, sigma: 0.9 },
  at_partner: { median: 90, sigma: 0.5 },
  collects: { median: 16, sigma: 1.1 },
  packs_parcel: { median: 3, sigma: 0.6 },
} as const

/** Minutes of a technician's work beside the repair, at the median of a log-normal. */
export const MINUTES = { diagnosis: 12, inspection: 7, rework: 15 } as const

/** By kind of device, before the age of a model counts. */
export const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  phone: 62,
  tablet: 11,
  laptop: 14,
  watch: 4,
  console: 5,
  desktop: 4,
}

/** How often a repair is asked for; what is not named comes now and then. */
export const REPAIR_WEIGHTS: Readonly<Record<string, number>> = {
  screen: 40,
  battery: 26,
  charging_port: 9,
  back_glass: 6,
  rear_camera: 3,
  keyboard: 5,
}
export const OTHER_REPAIR_WEIGHT = 1
