import type { Actor, ActorRule } from "../actors"
import type { EvidenceFields, RepairPatch } from "../evidence"
import { appendEvent, GENESIS_HASH, type ChainedEntry } from "../event-log"
import { applyDecision, decide, type Decision } from "../machine"
import { newSnapshot, type RepairSnapshot, type SnapshotQuote } from "../snapshot"
import { isTerminal } from "../states"
import {
  REPAIR_EVENTS,
  TRANSITIONS,
  transitionOf,
  type RepairEvent,
  type TransitionTable,
} from "../transitions"

/** Whole numbers in turn from one seed; the walk decides everything with them. */
export type Dice = (sides: number) => number

/** Mulberry32: small, fast and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed | 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

export const START = new Date("2026-03-02T09:00:00.000Z")
export const DAY_MS = 86_400_000

export function quote(version: number, fields: Partial<SnapshotQuote> = {}): SnapshotQuote {
  const lines = [
    { id: "1", repair_type: "screen", part_grade: "premium" as const, amount_minor: 14_900 },
    { id: "2", repair_type: "battery", part_grade: "genuine" as const, amount_minor: 7_900 },
  ]
  return {
    version,
    status: "draft",
    hash: String(version).repeat(64).slice(0, 64),
    currency: "gbp",
    total_minor: 22_800,
    valid_until: new Date(START.getTime() + 30 * DAY_MS).toISOString(),
    lines,
    ...fields,
  }
}

const ACTOR_OF: Record<ActorRule, Actor> = {
  owner: { kind: "staff", role: "owner", id: "staff_owner" },
  manager: { kind: "staff", role: "manager", id: "staff_manager" },
  front_desk: { kind: "staff", role: "front_desk", id: "staff_desk" },
  technician: { kind: "staff", role: "technician", id: "staff_tech" },
  customer: { kind: "customer", id: "cus_1" },
  system: { kind: "system" },
  order: { kind: "order", id: "order_1" },
  job: { kind: "job" },
}

/** The actor that a rule of the table stands for. */
export function actor(rule: ActorRule): Actor {
  return ACTOR_OF[rule]
}

/** Evidence that meets every gate of evidence of any event, for this repair at this time. */
export function fullEvidence(snapshot: RepairSnapshot, now: Date, roll: Dice): EvidenceFields {
  const open = snapshot.quotes.find(({ status }) => status === "sent" || status === "viewed")
  const newest = Math.max(0, ...snapshot.quotes.map(({ version }) => version))
  const starts = now.getTime() + DAY_MS
  const next = quote(newest + 1, {
    total_minor: 22_800 + (roll(3) - 1) * 5_000,
    valid_until: new Date(now.getTime() + (1 + roll(30)) * DAY_MS).toISOString(),
  })
  return {
    reason: "because",
    appointment: {
      starts_at: new Date(starts).toISOString(),
      ends_at: new Date(starts + DAY_MS / 24).toISOString(),
    },
    collected_by_carrier: roll(2) === 0,
    identity_confirmed: true,
    imei: snapshot.imei ?? "490154203237518",
    condition_checklist: [{ item: "frame", passed: true }],
    terms_signed: { name: "Ada" },
    accessories: [],
    assignee_id: "staff_tech",
    diagnostic_fee_accepted: true,
    fault_codes: ["screen_cracked"],
    ...(roll(3) === 0 ? { quote: next } : {}),
    ...(roll(8) === 0 ? { barrier_code: "board_dead" } : {}),
    quote_version: open?.version,
    hash: open?.hash,
    name: "Ada Lovelace",
    recorded_call: { reference: "call 7" },
    accepted_line_ids: ["1"],
    fee_shown_minor: snapshot.diagnostic_fee_minor,
    requote: roll(2) === 0,
    parts: snapshot.parts.map(({ id }) => ({
      id,
      status: (["reserved", "fitted", "returned", "backordered"] as const)[roll(4)],
    })),
    manifest: { partner: "Board lab", reference: "BL-1" },
    hold: { reason: "asked for more photos", waiting_on: "customer" },
    tests: [{ item: "touch", passed: true }],
    owner_override: { reason: "a friend of the shop" },
    ...(roll(2) === 0
      ? { collected_by: { name: "Ada" } }
      : { carrier_proof: { carrier: "Royal Mail", tracking_code: "RM1" } }),
    credential_wiped: true,
    ...(roll(2) === 0 ? { device_returned: { name: "Ada" } } : {}),
    refund_minor: Math.max(0, snapshot.captured_minor - snapshot.refunded_minor),
    statutory_claim: { reason: "not as described" },
  }
}

/** A new repair; walk-in or booked, with or without a cap, a passcode, parts, an earlier quote. */
export function anyRepair(roll: Dice): RepairSnapshot {
  const booked = roll(3) > 0
  return newSnapshot({
    id: "repair_1",
    service_method: roll(2) === 0 ? "mail_in" : "drop_off",
    walk_in: roll(4) === 0,
    has_address: true,
    appointment: {
      starts_at: START.toISOString(),
      ends_at: new Date(START.getTime() + DAY_MS / 24).toISOString(),
    },
    technician_count: 1 + roll(2),
    quotes: booked ? [quote(1, { status: "accepted" })] : [],
    accepted_quote_version: booked ? 1 : null,
    cap: roll(3) === 0 ? { amount_minor: 25_000, currency: "gbp", part_grades: ["premium"] } : null,
    parts: [
      { id: "part_1", quantity: 1, status: "proposed" as const },
      { id: "part_2", quantity: 2, status: "reserved" as const },
    ].slice(0, roll(3)),
    consents: { terms: true },
    credential_status: (["not_needed", "requested", "held", "revealed"] as const)[roll(4)],
    diagnostic_fee_minor: roll(2) * 2_500,
  })
}

export type Step = {
  before: RepairSnapshot
  after: RepairSnapshot
  event: RepairEvent
  by: Actor
  /** what the decision was asked for with */
  evidence: EvidenceFields
  decision: Decision
}
export type Walk = {
  seed: number
  log: ChainedEntry[]
  steps: Step[]
  end: RepairSnapshot
  now: Date
}

/** Events that close a repair early; rare, or few walks would get to the bench. */
const EARLY_ENDS: readonly RepairEvent[] = [
  "cancel",
  "no_show",
  "refuse_intake",
  "decline",
  "expire",
  "declare_unclaimed",
]

/** An event for the next attempt: mostly one that the state knows, seldom an early end. */
function nextEvent(snapshot: RepairSnapshot, roll: Dice, table: TransitionTable): RepairEvent {
  const legal = table.filter(({ from }) => from.includes(snapshot.work_state))
  const onward = legal.filter(({ event }) => !EARLY_ENDS.includes(event))
  const choice = roll(10) > 0 && onward.length > 0 ? onward : legal
  const any = choice.length === 0 || roll(12) === 0
  return any ? REPAIR_EVENTS[roll(REPAIR_EVENTS.length)] : choice[roll(choice.length)].event
}

/** A closed repair is tried a few times more, then the walk is over. */
const ATTEMPTS_WHEN_CLOSED = 8

/**
 * One walk of at most `length` attempts by `table`; most are possible in the state they are made in.
 */
export function walk(seed: number, length: number, table: TransitionTable = TRANSITIONS): Walk {
  const roll = dice(seed)
  let snapshot = anyRepair(roll)
  let now = START
  const log: ChainedEntry[] = []
  const steps: Step[] = []
  const write = (event: ChainedEntry["event"], by: Actor, patch: RepairPatch) => {
    const sequence = log.length + 1
    const entry = { repair_id: snapshot.id, sequence, event, actor: by, patch }
    const stamped = { ...entry, occurred_at: now.toISOString(), idempotency_key: `key_${sequence}` }
    log.push(appendEvent(log.at(-1)?.hash ?? GENESIS_HASH, stamped))
  }
  const { id: _id, version: _version, ...fields } = snapshot
  write("opened", actor("system"), fields)
  let closed_for = 0
  for (let attempt = 0; attempt < length && closed_for < ATTEMPTS_WHEN_CLOSED; attempt += 1) {
    closed_for += isTerminal(snapshot.work_state) ? 1 : 0
    now = new Date(now.getTime() + roll(36) * 3_600_000 + roll(1000))
    if (roll(10) === 0) {
      const patch = { captured_minor: snapshot.captured_minor + roll(20_000) }
      write("amended", actor("system"), patch)
      snapshot = { ...snapshot, ...patch, version: snapshot.version + 1 }
    }
    const event = nextEvent(snapshot, roll, table)
    const rules = transitionOf(event).actors
    const by = roll(12) === 0 ? actor("front_desk") : actor(rules[roll(rules.length)])
    const evidence = roll(8) === 0 ? {} : fullEvidence(snapshot, now, roll)
    const decision = decide(snapshot, { event, actor: by, evidence }, now, table)
    const before = snapshot
    if (decision.ok) {
      write(event, by, decision.patch)
      snapshot = applyDecision(snapshot, decision)
    }
    steps.push({ before, after: snapshot, event, by, evidence, decision })
  }
  return { seed, log, steps, end: snapshot, now }
}
