import { currentQuote } from "./approval"
import type { RepairPatch } from "./evidence"
import type { GateContext } from "./gate"
import { normaliseImei, normaliseSerial } from "./identity"
import { releasedParts, updatedParts } from "./parts"
import type { RepairSnapshot, SnapshotQuote } from "./snapshot"
import { isBench, isTerminal, waitingOnOf, type WorkState } from "./states"
import type { RepairEvent } from "./transition"

type PatchContext = GateContext & { to: WorkState }
type Patcher = (context: PatchContext) => RepairPatch

const nothing: Patcher = () => ({})

/** The versions with `quote` as the newest draft; an older draft is superseded by it. */
function withDraft(snapshot: RepairSnapshot, quote: SnapshotQuote | undefined): RepairPatch {
  if (!quote) {
    return {}
  }
  const older = snapshot.quotes.map((known): SnapshotQuote =>
    known.status === "draft" ? { ...known, status: "superseded" } : known
  )
  return { quotes: [...older, quote] }
}

function withStatus(
  quotes: readonly SnapshotQuote[],
  version: number | undefined,
  change: Pick<SnapshotQuote, "status" | "accepted_line_ids">
): readonly SnapshotQuote[] {
  return quotes.map((quote) => (quote.version === version ? { ...quote, ...change } : quote))
}

/** Accepts `version`; the version that was accepted before is superseded, its bytes stay. */
function acceptance(
  { snapshot }: PatchContext,
  version: number | undefined,
  accepted_line_ids?: readonly string[]
): RepairPatch {
  const before = snapshot.accepted_quote_version
  const superseded =
    before === null || before === version
      ? snapshot.quotes
      : withStatus(snapshot.quotes, before, { status: "superseded" })
  const change = accepted_line_ids
    ? { status: "part_accepted" as const, accepted_line_ids }
    : { status: "accepted" as const }
  return {
    quotes: withStatus(superseded, version, change),
    accepted_quote_version: version ?? null,
    barrier_code: null,
  }
}

/** The open version ends as `status`; without a new quote the device goes back unrepaired. */
function refusal(context: PatchContext, status: "declined" | "expired"): RepairPatch {
  const { snapshot, to } = context
  const open = currentQuote(snapshot)
  const ended = open !== null && (open.status === "sent" || open.status === "viewed")
  return {
    quotes: ended ? withStatus(snapshot.quotes, open.version, { status }) : snapshot.quotes,
    ...(to === "ready"
      ? { outcome: "unrepaired" as const, parts: releasedParts(snapshot.parts) }
      : {}),
  }
}

const PATCHERS: Readonly<Record<RepairEvent, Patcher>> = {
  confirm_booking: nothing,
  reschedule: ({ snapshot, evidence }) => ({
    appointment: evidence.appointment ?? snapshot.appointment,
  }),
  no_show: ({ snapshot }) => ({ parts: releasedParts(snapshot.parts) }),
  dispatch: ({ evidence }) =>
    evidence.collected_by_carrier === true ? { custody: "in_transit_in" } : {},
  check_in: ({ snapshot, evidence }) => ({
    custody: "at_shop",
    imei: evidence.imei === undefined ? snapshot.imei : normaliseImei(evidence.imei) || null,
    serial: evidence.serial === undefined ? snapshot.serial : normaliseSerial(evidence.serial),
    ...(evidence.terms_signed ? { consents: { ...snapshot.consents, terms: true } } : {}),
  }),
  refuse_intake: ({ snapshot }) => ({
    custody: snapshot.custody === "in_transit_in" ? "in_transit_out" : snapshot.custody,
    outcome: "unrepaired",
    parts: releasedParts(snapshot.parts),
  }),
  assign: ({ evidence }) => ({ assignee_id: evidence.assignee_id ?? null }),
  start_diagnosis: ({ snapshot, evidence }) =>
    evidence.diagnostic_fee_accepted === true
      ? { consents: { terms: false, ...snapshot.consents, diagnostic_fee: true } }
      : {},
  propose: ({ snapshot, evidence }) => ({
    ...withDraft(snapshot, evidence.quote),
    fault_codes: [...new Set([...snapshot.fault_codes, ...(evidence.fault_codes ?? [])])],
    barrier_code: evidence.barrier_code ?? null,
  }),
  send_quote: ({ snapshot, evidence }) => {
    const drafted = withDraft(snapshot, evidence.quote).quotes ?? snapshot.quotes
    const draft = currentQuote({ ...snapshot, quotes: drafted })
    if (draft?.status !== "draft") {
      return {}
    }
    return { quotes: withStatus(drafted, draft.version, { status: "sent" }), barrier_code: null }
  },
  auto_approve: (context) => {
    const current = currentQuote(context.snapshot)
    const unchanged = current?.version === context.snapshot.accepted_quote_version
    return unchanged ? {} : acceptance(context, current?.version)
  },
  accept: (context) => acceptance(context, context.evidence.quote_version),
  part_accept: (context) =>
    acceptance(context, context.evidence.quote_version, context.evidence.accepted_line_ids),
  decline: (context) => refusal(context, "declined"),
  expire: (context) => refusal(context, "expired"),
  need_parts: ({ snapshot, evidence }) => ({
    parts: updatedParts(snapshot.parts, evidence.parts ?? []),
  }),
  parts_ready: ({ snapshot, evidence }) => ({
    parts: updatedParts(snapshot.parts, evidence.parts ?? []),
  }),
  start_repair: ({ snapshot, actor }) => ({
    repaired_by: actor.id ?? snapshot.assignee_id ?? snapshot.repaired_by,
  }),
  scope_change: ({ snapshot, evidence }) => ({
    ...withDraft(snapshot, evidence.quote),
    fault_codes: [...new Set([...snapshot.fault_codes, ...(evidence.fault_codes ?? [])])],
  }),
  send_out: ({ snapshot, evidence }) => ({
    custody: "with_partner",
    outsourcing: {
      partner: evidence.manifest?.partner ?? "",
      reference: evidence.manifest?.reference ?? "",
      resume_to: snapshot.work_state === "repairing" ? "repairing" : "approved",
    },
  }),
  back: () => ({ custody: "at_shop", outsourcing: null }),
  hold: ({ snapshot, evidence }) =>
    evidence.hold && isBench(snapshot.work_state)
      ? { hold: { ...evidence.hold, resume_to: snapshot.work_state } }
      : {},
  resume: () => ({ hold: null }),
  finish: ({ snapshot, evidence, actor }) => ({
    parts: updatedParts(snapshot.parts, evidence.parts ?? []),
    repaired_by: snapshot.repaired_by ?? actor.id ?? null,
  }),
  qc_pass: ({ actor }) => ({ inspector_id: actor.id ?? null, outcome: "repaired" }),
  qc_fail: ({ actor }) => ({ inspector_id: actor.id ?? null }),
  rework: nothing,
  hand_over: ({ evidence }) => ({
    custody: evidence.collected_by ? "with_customer" : "in_transit_out",
  }),
  cancel: ({ snapshot, evidence, to }) => ({
    hold: null,
    outcome: "unrepaired",
    parts: releasedParts(snapshot.parts),
    ...(to === "cancelled" && evidence.device_returned ? { custody: "with_customer" } : {}),
  }),
  uncollected: nothing,
  declare_unclaimed: nothing,
  dispose: () => ({ custody: "disposed" }),
  open_rework: nothing,
}

/**
 * What `event` changes besides the state, with the rules that hold for every event: the clock is
 * charged to whom the new state waits for, and a closed repair keeps no passcode.
 */
export function patchOf(event: RepairEvent, context: PatchContext): RepairPatch {
  const { snapshot, to } = context
  const own = PATCHERS[event](context)
  const hold = own.hold === undefined ? snapshot.hold : own.hold
  const leaves = to !== snapshot.work_state && Boolean(snapshot.sub_state)
  const wipes = isTerminal(to) && snapshot.credential_status !== "not_needed"
  return {
    ...own,
    work_state: to,
    ...(leaves ? { sub_state: null } : {}),
    waiting_on: waitingOnOf(to, hold, own.custody ?? snapshot.custody),
    ...(wipes ? { credential_status: "wiped" as const } : {}),
  }
}
