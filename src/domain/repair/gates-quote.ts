import { acceptedQuote, currentQuote, needsNoQuestion } from "./approval"
import { demand, MET, said, unmet, type GateContext, type GateEvaluator } from "./gate"
import type { SnapshotQuote } from "./snapshot"

function openQuote({ snapshot }: GateContext): SnapshotQuote | null {
  const quote = currentQuote(snapshot)
  return quote && (quote.status === "sent" || quote.status === "viewed") ? quote : null
}

/** A version brought as evidence must be a new draft that follows the newest one. */
function newDraftFits({ snapshot, evidence }: GateContext): boolean {
  const newest = Math.max(0, ...snapshot.quotes.map((quote) => quote.version))
  return (
    !evidence.quote || (evidence.quote.version === newest + 1 && evidence.quote.status === "draft")
  )
}

export const faultCodePresent: GateEvaluator = ({ snapshot, evidence }) =>
  demand(
    snapshot.fault_codes.length > 0 || (evidence.fault_codes ?? []).some(said),
    "fault_code_missing",
    "fault_codes"
  )

export const quoteHasLineOrBarrier: GateEvaluator = (context) => {
  const { snapshot, evidence } = context
  if (!newDraftFits(context)) {
    return unmet("quote_version_not_next", "quote")
  }
  if (said(evidence.barrier_code)) {
    return MET
  }
  const quote = evidence.quote ?? currentQuote(snapshot)
  return demand((quote?.lines ?? []).length > 0, "quote_empty", "quote", "barrier_code")
}

export const quoteIsDraftOrBarrier: GateEvaluator = (context) => {
  const { snapshot, evidence } = context
  if (!newDraftFits(context)) {
    return unmet("quote_version_not_next", "quote")
  }
  const quote = evidence.quote ?? currentQuote(snapshot)
  const drafted = quote?.status === "draft" && quote.lines.length > 0
  return demand(drafted || snapshot.barrier_code !== null, "nothing_to_send", "quote")
}

export const quoteWithinCap: GateEvaluator = ({ snapshot }) => {
  const quote = currentQuote(snapshot)
  if (!quote || snapshot.barrier_code !== null) {
    return unmet("nothing_to_approve")
  }
  return demand(needsNoQuestion(snapshot, quote), "quote_beyond_cap")
}

export const quoteHashMatches: GateEvaluator = (context) => {
  const { evidence } = context
  const open = openQuote(context)
  if (!open) {
    return unmet("no_open_quote")
  }
  if (evidence.hash === undefined || evidence.quote_version === undefined) {
    return unmet("quote_not_named", "quote_version", "hash")
  }
  const same = evidence.quote_version === open.version && evidence.hash === open.hash
  return demand(same, "quote_changed", "quote_version", "hash")
}

export const declinedQuoteMatches: GateEvaluator = (context) =>
  context.snapshot.barrier_code !== null ? MET : quoteHashMatches(context)

export const quoteNotExpired: GateEvaluator = (context) => {
  const open = openQuote(context)
  const live = open !== null && Date.parse(open.valid_until) > context.now.getTime()
  return demand(live, open ? "quote_expired" : "no_open_quote")
}

export const quoteExpired: GateEvaluator = (context) => {
  const open = openQuote(context)
  const lapsed = open !== null && Date.parse(open.valid_until) <= context.now.getTime()
  return demand(lapsed, open ? "quote_still_valid" : "no_open_quote")
}

export const feeShown: GateEvaluator = ({ snapshot, evidence }) =>
  demand(
    snapshot.diagnostic_fee_minor === 0 ||
      evidence.fee_shown_minor === snapshot.diagnostic_fee_minor,
    "fee_not_shown",
    "fee_shown_minor"
  )

export const approverNamed: GateEvaluator = ({ evidence }) =>
  demand(said(evidence.name), "approver_missing", "name")

/** The customer answers in person; staff who answer for them name the recorded call. */
export const callRecorded: GateEvaluator = ({ actor, evidence }) =>
  demand(
    actor.kind !== "staff" || said(evidence.recorded_call?.reference),
    "call_not_recorded",
    "recorded_call"
  )

export const acceptedLinesKnown: GateEvaluator = (context) => {
  const open = openQuote(context)
  const accepted = context.evidence.accepted_line_ids ?? []
  const known = (open?.lines ?? []).map((line) => line.id)
  const distinct = new Set(accepted).size === accepted.length
  return demand(
    accepted.length > 0 && distinct && accepted.every((id) => known.includes(id)),
    "accepted_lines_unknown",
    "accepted_line_ids"
  )
}

export const approvalPresent: GateEvaluator = ({ snapshot }) => {
  const quote = currentQuote(snapshot)
  const approved =
    acceptedQuote(snapshot) !== null || (quote !== null && needsNoQuestion(snapshot, quote))
  return demand(approved, "approval_missing")
}

export const diagnosticFeeAccepted: GateEvaluator = ({ snapshot, evidence }) =>
  demand(
    snapshot.diagnostic_fee_minor === 0 ||
      snapshot.consents?.diagnostic_fee === true ||
      evidence.diagnostic_fee_accepted === true,
    "diagnostic_fee_not_accepted",
    "diagnostic_fee_accepted"
  )
