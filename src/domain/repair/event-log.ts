import { canonicalJson, sha256Hex } from "../shared/hash"
import type { Actor } from "./actors"
import type { RepairPatch } from "./evidence"
import type { RepairSnapshot } from "./snapshot"
import { WAITING_ON, type WaitingOn } from "./states"
import type { RepairEvent } from "./transition"

/** What is written for one change. The first event of a repair is `opened` with all its fields. */
export type RepairLogEntry = {
  repair_id: string
  /** from 1, without gaps */
  sequence: number
  event: RepairEvent | "opened" | "amended" | "erased"
  /** ISO 8601, UTC */
  occurred_at: string
  idempotency_key: string
  actor: Actor
  patch: RepairPatch
  evidence?: Readonly<Record<string, unknown>>
  /** Random, so that the hash of an entry whose personal data were erased tells nothing of them. */
  salt?: string
}

export type ChainedEntry = RepairLogEntry & { prev_hash: string; hash: string }

/** What comes before the first event. */
export const GENESIS_HASH = "0".repeat(64)

/** SHA-256 over the canonical JSON of an entry and the hash before it; other fields are ignored. */
export function entryHash(prev_hash: string, entry: RepairLogEntry): string {
  const { repair_id, sequence, event, occurred_at, idempotency_key } = entry
  const { actor, patch, evidence, salt } = entry
  const hashed = {
    repair_id,
    sequence,
    event,
    occurred_at,
    idempotency_key,
    actor,
    patch,
    evidence,
    salt,
  }
  return sha256Hex(canonicalJson({ ...hashed, prev_hash }))
}

/** Chains `event` to what `prev_hash` ends; GENESIS_HASH for the first one. */
export function appendEvent(prev_hash: string, event: RepairLogEntry): ChainedEntry {
  return { ...event, prev_hash, hash: entryHash(prev_hash, event) }
}

/** SHA-256 over what is left of an entry whose personal data were erased. */
export function redactedDigest({
  repair_id,
  sequence,
  event,
  occurred_at,
  idempotency_key,
  actor,
  patch,
  evidence,
}: RepairLogEntry): string {
  const left = { repair_id, sequence, event, occurred_at, idempotency_key, actor, patch, evidence }
  return sha256Hex(canonicalJson(left))
}

/** By sequence, the digest that the newest `erased` entry has for an entry before it. */
function redactions(events: readonly RepairLogEntry[]): ReadonlyMap<number, unknown> {
  return new Map(
    events
      .filter(({ event }) => event === "erased")
      .flatMap(({ sequence, evidence }) =>
        Object.entries(evidence?.redacted ?? {})
          .map(([redacted, digest]): [number, unknown] => [Number(redacted), digest])
          .filter(([redacted]) => redacted < sequence)
      )
  )
}

export type ChainCheck =
  | { ok: true; head: string }
  | {
      ok: false
      sequence: number
      code: "sequence_gap" | "foreign_event" | "broken_link" | "hash_mismatch" | "duplicate_key"
    }

/**
 * Verifies a repair's whole log, in order; names the first entry that does not fit. An entry whose
 * personal data were erased keeps its hash, and what is left of it fits the digest of the `erased`
 * entry that follows.
 */
export function verifyChain(events: readonly ChainedEntry[]): ChainCheck {
  const keys = new Set<string>()
  const redacted = redactions(events)
  let head = GENESIS_HASH
  for (const [index, event] of events.entries()) {
    const { sequence } = event
    if (sequence !== index + 1) {
      return { ok: false, sequence, code: "sequence_gap" }
    }
    if (event.repair_id !== events[0].repair_id) {
      return { ok: false, sequence, code: "foreign_event" }
    }
    if (event.prev_hash !== head) {
      return { ok: false, sequence, code: "broken_link" }
    }
    const whole = event.hash === entryHash(head, event)
    if (!whole && redacted.get(sequence) !== redactedDigest(event)) {
      return { ok: false, sequence, code: "hash_mismatch" }
    }
    if (keys.has(event.idempotency_key)) {
      return { ok: false, sequence, code: "duplicate_key" }
    }
    keys.add(event.idempotency_key)
    head = event.hash
  }
  return { ok: true, head }
}

/**
 * The snapshot that a log leads to: the `opened` event's fields, then every patch on top. The
 * version is the number of events.
 *
 * @throws Error for a log that does not begin with `opened`
 */
export function replay(events: readonly RepairLogEntry[]): RepairSnapshot {
  const [first] = events
  if (first?.event !== "opened") {
    throw new Error("A repair's log begins with its opening")
  }
  const state = events.reduce<RepairPatch>((folded, { patch }) => ({ ...folded, ...patch }), {})
  return { ...(state as RepairSnapshot), id: first.repair_id, version: events.length }
}

export type WaitingTotals = Record<WaitingOn, number> & { total: number }

/**
 * Milliseconds charged to each party from the first event to `until`, or to the event that
 * closed the repair. The parties' times add up to the total exactly.
 */
export function waitingTotals(
  events: readonly Pick<RepairLogEntry, "occurred_at" | "patch">[],
  until: Date
): WaitingTotals {
  const totals: WaitingTotals = { shop: 0, customer: 0, supplier: 0, courier: 0, total: 0 }
  let waiting_on: WaitingOn | null = null
  let since = 0
  const charge = (to: number) => {
    if (waiting_on !== null && to > since) {
      totals[waiting_on] += to - since
    }
  }
  const end = until.getTime()
  for (const { occurred_at, patch } of events) {
    const at = Math.max(since, Math.min(Date.parse(occurred_at), end))
    charge(at)
    since = at
    waiting_on = patch.waiting_on === undefined ? waiting_on : patch.waiting_on
  }
  charge(end)
  totals.total = WAITING_ON.reduce((sum, party) => sum + totals[party], 0)
  return totals
}
