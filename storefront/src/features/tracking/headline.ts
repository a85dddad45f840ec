/** The headlines that the API sends as `tracking.<name>`; each has its texts in both languages. */
export const HEADLINES = [
  "requested",
  "awaiting_payment",
  "booked",
  "awaiting_device",
  "received",
  "diagnosing",
  "awaiting_approval",
  "repairing",
  "waiting_for_parts",
  "quality_check",
  "ready",
  "ready_unrepaired",
  "paused",
  "unclaimed",
  "completed",
  "returned_unrepaired",
  "cancelled",
  "no_show",
  "disposed",
] as const
export type Headline = (typeof HEADLINES)[number]

/** The headline of an API key; null for one that this version does not know yet. */
export function headlineOf(key: string): Headline | null {
  const name = key.replace(/^tracking\./, "")
  return HEADLINES.find((each) => each === name) ?? null
}
