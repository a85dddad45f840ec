import { quoteVersion } from "../repair/quote-version"
import type { QuoteTerms } from "../pricing/quote-terms"
import type { Actor } from "../repair/actors"
import { advanceClock, startClock, type Clock } from "../repair/clock"
import type { EvidenceFields } from "../repair/evidence"
import { followUpOf } from "../repair/follow-up"
import { applyDecision, decide, type AllowedDecision } from "../repair/machine"
import { dueMinor, outstandingMinor } from "../repair/settlement"
import type { RepairSnapshot, SnapshotQuote } from "../repair/snapshot"
import type { WorkState } from "../repair/states"
import type { RepairEvent } from "../repair/transition"
import { toMajor } from "../shared/money"
import type {
  History,
  HistoryEvent,
  HistoryHeader,
  HistoryPart,
  HistoryQuote,
  Payment,
} from "./history"
import { actorOf, type Colleague } from "./shop"

/** Somebody who acts in a story, with the name that the timeline shows. */
export type Performer = { actor: Actor; name: string | null }

export const SYSTEM: Performer = { actor: { kind: "system" }, name: null }
export const JOB: Performer = { actor: { kind: "job" }, name: null }
export const by = (colleague: Colleague): Performer => ({
  actor: actorOf(colleague),
  name: colleague.name,
})

type PricedVersion = Omit<QuoteTerms, "rule_set_version"> & { hash: string }

type Opening = {
  header: HistoryHeader
  snapshot: RepairSnapshot
  quote: PricedVersion
  parts: readonly HistoryPart[]
  /** an id with this prefix, made at that time */
  newId: (prefix: string, at_ms: number) => string
  newSalt: () => string
  /** the kit of offers that a later version adds, taken from the shelves */
  partsFor: (variant_ids: readonly string[], at_ms: number) => readonly HistoryPart[]
}

const versionRow = (
  id: string,
  terms: PricedVersion,
  version: SnapshotQuote,
  at: Date
): HistoryQuote => ({
  id,
  version: version.version,
  status: version.status,
  hash: version.hash,
  currency_code: terms.currency_code,
  lines: terms.lines.map((line, index) => ({ ...line, id: String(index + 1) })),
  subtotal_minor: terms.subtotal_minor,
  tax_minor: terms.tax_minor,
  total_minor: terms.total_minor,
  vat_rate_bp: terms.vat_rate_bp,
  valid_until: terms.valid_until,
  note: null,
  sent_at: null,
  accepted_at: null,
  acceptance: null,
  created_at: at,
  updated_at: at,
})

const snapshotParts = (parts: readonly HistoryPart[]) =>
  parts.map(({ id, quantity, status }) => ({ id, quantity, status }))

/**
 * One repair while it happens. Every change is decided by the repair's own rules and recorded as the
 * product records it; an event that the rules refuse is a mistake of the simulation and throws.
 */
export class Story {
  readonly header: HistoryHeader
  snapshot: RepairSnapshot
  quotes: HistoryQuote[]
  parts: HistoryPart[]
  private readonly events: HistoryEvent[] = []
  private readonly opening: Opening
  private clock: Clock
  private state_entered_at: Date
  private total_minor: number
  private payment: Payment | null = null
  private updated_at: Date

  constructor(opening: Opening) {
    const { header, snapshot, quote, parts, newId } = opening
    const { opened_at } = header
    this.opening = opening
    this.header = header
    this.snapshot = snapshot
    this.parts = [...parts]
    const booked = versionRow(
      newId("rqt", opened_at.getTime()),
      quote,
      snapshot.quotes[0],
      opened_at
    )
    this.quotes = [{ ...booked, accepted_at: opened_at }]
    this.clock = startClock(snapshot.waiting_on, opened_at)
    this.state_entered_at = opened_at
    this.updated_at = opened_at
    this.total_minor = quote.total_minor
    const customer: Performer = { actor: { kind: "customer", id: header.customer.id }, name: null }
    this.record("opened", customer, opened_at, { patch: snapshot })
    const order: Performer = { actor: { kind: "order", id: header.order_id }, name: null }
    const confirmed = decide(snapshot, { event: "confirm_booking", actor: order.actor }, opened_at)
    if (!confirmed.ok) throw new Error(`The booking of ${header.number} was refused`)
    this.write(confirmed, order, opened_at, {}, null, `confirm_booking:${header.id}`)
  }

  get customer(): Performer {
    const { id, first_name, last_name } = this.header.customer
    return { actor: { kind: "customer", id }, name: `${first_name} ${last_name}` }
  }

  /** Lets `performer` ask for an event, and the system do what follows from it by itself. */
  apply(
    event: RepairEvent,
    performer: Performer,
    at_ms: number,
    evidence: EvidenceFields = {},
    note: string | null = null
  ): void {
    const at = new Date(at_ms)
    const decision = decide(this.snapshot, { event, actor: performer.actor, evidence }, at)
    if (!decision.ok) {
      const gates = decision.unmet_gates.map(({ gate }) => gate).join(", ")
      const where = `${this.header.number} in ${this.snapshot.work_state}`
      throw new Error(`${event} was refused on ${where}: ${decision.code} ${gates}`)
    }
    this.write(decision, performer, at, { ...evidence }, note)
    for (let next = followUpOf(this.snapshot, at); next; next = followUpOf(this.snapshot, at)) {
      this.write(next, SYSTEM, at, {}, null)
    }
  }

  /** Writes a priced version as a draft, to be proposed with. */
  draft(terms: PricedVersion, at_ms: number): SnapshotQuote {
    const draft = quoteVersion(terms, this.quotes.length + 1, "draft")
    this.quotes.push(versionRow(this.opening.newId("rqt", at_ms), terms, draft, new Date(at_ms)))
    return draft
  }

  isIn(state: WorkState): boolean {
    return this.snapshot.work_state === state
  }

  /** What is left to pay. */
  outstanding(): number {
    return outstandingMinor(this.snapshot)
  }

  /** Takes all that is open at the counter. */
  pay(performer: Performer, method: string, at_ms: number): void {
    const amount_minor = this.outstanding()
    const { currency_code } = this.header
    const at = new Date(at_ms)
    this.payment = { amount_minor, method, at }
    const amount = toMajor(amount_minor, currency_code).toFixed(2)
    const note = `Payment ${amount} ${currency_code.toUpperCase()}, ${method}`
    this.amend(performer, at, { note, evidence: { payment: { method, amount_minor } } })
    // As in the product no event says what was captured: it is read from the payments.
    this.snapshot = {
      ...this.snapshot,
      captured_minor: this.snapshot.captured_minor + amount_minor,
    }
  }

  history(): History {
    const { events, quotes, parts, snapshot, clock, state_entered_at, total_minor } = this
    const { payment, updated_at } = this
    return {
      ...this.header,
      ...{ events, quotes, parts, snapshot, clock, state_entered_at, total_minor, payment },
      updated_at,
    }
  }

  private record(
    event: HistoryEvent["event"],
    { actor, name }: Performer,
    occurred_at: Date,
    change: Pick<HistoryEvent, "patch"> & Partial<HistoryEvent>
  ): void {
    this.events.push({
      id: this.opening.newId("revt", occurred_at.getTime()),
      salt: this.opening.newSalt(),
      sequence: this.snapshot.version,
      event,
      from_state: null,
      to_state: this.snapshot.work_state,
      actor,
      actor_name: event === "opened" ? null : name,
      note: null,
      evidence: {},
      occurred_at,
      ...change,
    })
    this.updated_at = occurred_at
  }

  private write(
    decision: AllowedDecision,
    performer: Performer,
    at: Date,
    evidence: Record<string, unknown>,
    note: string | null,
    idempotency_key?: string
  ): void {
    const accepted_before = this.snapshot.accepted_quote_version
    const { event, from, to, patch } = decision
    this.snapshot = applyDecision(this.snapshot, decision)
    this.record(event, performer, at, {
      ...{ from_state: from, to_state: to, patch, evidence, note },
      ...(idempotency_key === undefined ? {} : { idempotency_key }),
    })
    this.clock = advanceClock(this.clock, this.snapshot.waiting_on, at)
    if (from !== to) this.state_entered_at = at
    this.total_minor = dueMinor(this.snapshot)
    this.followQuotes(performer.actor, evidence, at)
    this.followParts(at)
    if (this.snapshot.accepted_quote_version !== accepted_before) this.followScope(at)
  }

  private amend(
    performer: Performer,
    at: Date,
    { patch = {}, ...said }: Partial<Pick<HistoryEvent, "patch" | "note" | "evidence">>
  ): void {
    this.snapshot = { ...this.snapshot, ...patch, version: this.snapshot.version + 1 }
    const { work_state } = this.snapshot
    this.record("amended", performer, at, { ...said, from_state: work_state, patch })
  }

  private followQuotes(actor: Actor, evidence: Record<string, unknown>, at: Date): void {
    this.quotes = this.quotes.map((row) => {
      const status = this.snapshot.quotes.find(({ version }) => version === row.version)?.status
      if (status === undefined || status === row.status) return row
      const accepted = status === "accepted" || status === "part_accepted"
      return {
        ...row,
        status,
        updated_at: at,
        ...(status === "sent" ? { sent_at: at } : {}),
        ...(accepted ? { accepted_at: at, acceptance: { actor, evidence } } : {}),
      }
    })
  }

  private followParts(at: Date): void {
    this.parts = this.parts.map((row) => {
      const status = this.snapshot.parts.find(({ id }) => id === row.id)?.status ?? row.status
      return status === row.status ? row : { ...row, status, updated_at: at }
    })
  }

  /** Brings the part lines in line with the version that was just accepted. */
  private followScope(at: Date): void {
    const version = this.snapshot.accepted_quote_version
    const accepted = this.snapshot.quotes.find((quote) => quote.version === version)
    const row = this.quotes.find((quote) => quote.version === version)
    const ids = accepted?.accepted_line_ids
    const wanted = (row?.lines ?? [])
      .filter(({ id, kind }) => kind === "repair" && (ids?.includes(id) ?? true))
      .flatMap(({ variant_id }) => variant_id ?? [])
    const known = new Set(this.parts.map(({ variant_id }) => variant_id))
    const added = this.opening.partsFor(
      wanted.filter((id) => !known.has(id)),
      at.getTime()
    )
    const isDropped = ({ variant_id, status }: HistoryPart) =>
      !wanted.includes(variant_id) && status !== "fitted" && status !== "returned"
    if (added.length === 0 && !this.parts.some(isDropped)) return
    this.parts = [
      ...this.parts.map((part) =>
        isDropped(part) ? { ...part, status: "returned" as const, updated_at: at } : part
      ),
      ...added,
    ]
    this.amend(SYSTEM, at, { patch: { parts: snapshotParts(this.parts) } })
  }
}
