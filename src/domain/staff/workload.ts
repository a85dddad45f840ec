import type { WorkState } from "../repair/states"

/** States of a repair in which its labour is still to be done, wholly or in part. */
export const LABOUR_AHEAD: readonly WorkState[] = [
  "received",
  "queued",
  "diagnosing",
  "quoting",
  "awaiting_approval",
  "approved",
  "awaiting_parts",
  "repairing",
  "qc_failed",
  "on_hold",
]
