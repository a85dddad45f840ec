import type { RepairPatch } from "../repair/evidence"
import type { RepairLogEntry } from "../repair/event-log"
import { isTerminal, WAITING_ON, type WaitingOn, type WorkState } from "../repair/states"
import { bucketOf } from "./histogram"
import type { Metric } from "./metrics"

/** What a change adds to a metric. `at` is null for levels, which belong to no day. */
export interface Delta {
  at: Date | null
  metric: Metric
  subject: string
  bucket: string
  count: number
  total: number
}

/** What the figures know of a repair at one moment. */
export interface RepairFacts {
  work_state: WorkState
  state_entered_at: Date
  assignee_id: string | null
  repaired_by: string | null
  device_kind: string
  currency_code: string
  total_minor: number
  waited_ms: Readonly<Record<WaitingOn, number>>
}

export interface RepairChange {
  /** null for a repair that is opened */
  before: RepairFacts | null
  after: RepairFacts
  event: RepairLogEntry["event"]
  patch: RepairPatch
  evidence?: Readonly<Record<string, unknown>>
  at: Date
  /** The first check-in; asked for by a passed quality check only. */
  received_at: Date | null
}

/** The states in which the technician has the device in hand. */
const AT_BENCH: readonly WorkState[] = ["diagnosing", "repairing", "qc"]

const QUOTE_OUTCOMES: Partial<Record<RepairLogEntry["event"], string>> = {
  send_quote: "sent",
  accept: "accepted",
  part_accept: "part_accepted",
  decline: "declined",
  expire: "expired",
  auto_approve: "auto_approved",
}

type Part = Partial<Pick<Delta, "subject" | "bucket" | "count" | "total">>

/**
 * All that one change of a repair adds to the figures. The sum over a repair's whole log depends on
 * the log alone, so figures can be made again from it.
 */
export function deltasOf(change: RepairChange): Delta[] {
  const { before, after, event, at } = change
  const add = (metric: Metric, part: Part): Delta => ({
    ...{ at, metric, subject: "", bucket: "", count: 1, total: 0 },
    ...part,
  })
  const entered = after.work_state !== before?.work_state
  return [
    ...levels(before, -1),
    ...levels(after, 1),
    ...(before ? [] : [add("opened", { subject: after.device_kind })]),
    ...(event === "check_in" ? [add("intake", { subject: after.device_kind })] : []),
    ...(before && entered ? stay(before, at, add) : []),
    ...(entered && isTerminal(after.work_state) ? ending(after, add) : []),
    ...(event === "qc_pass" ? passed(change, add) : []),
    ...quoteOutcome(change, add),
    ...taken(change, add),
  ].filter(({ count, total }) => count !== 0 || total !== 0)
}

type Add = (metric: Metric, part: Part) => Delta

/** How many repairs are where; a change takes its repair out and puts it back in. */
function levels(facts: RepairFacts | null, count: number): Delta[] {
  if (!facts || isTerminal(facts.work_state)) return []
  const { work_state, device_kind, assignee_id } = facts
  const level = { at: null, count, total: 0 }
  return [
    { ...level, metric: "open", subject: work_state, bucket: device_kind },
    ...(assignee_id
      ? [{ ...level, metric: "assigned" as const, subject: assignee_id, bucket: "" }]
      : []),
  ]
}

/** A stay in a state that ended; passing through in one instant is none. */
function stay({ work_state, state_entered_at, assignee_id }: RepairFacts, at: Date, add: Add) {
  const total = at.getTime() - state_entered_at.getTime()
  if (total <= 0) return []
  const bench = AT_BENCH.includes(work_state) && assignee_id !== null
  return [
    add("stage", { subject: work_state, bucket: String(bucketOf(total)), total }),
    ...(bench ? [add("bench", { subject: assignee_id, total })] : []),
  ]
}

function ending(after: RepairFacts, add: Add): Delta[] {
  const { work_state, device_kind, currency_code, total_minor, waited_ms } = after
  const completed = work_state === "completed"
  const handed_over = completed || work_state === "returned_unrepaired"
  return [
    add("ended", { subject: work_state, bucket: device_kind }),
    ...(completed ? [add("invoiced", { subject: currency_code, total: total_minor })] : []),
    ...(completed ? [add("fixed", { subject: after.repaired_by ?? "" })] : []),
    ...(handed_over
      ? WAITING_ON.filter((party) => waited_ms[party] > 0).map((party) =>
          add("waited", { subject: party, total: waited_ms[party] })
        )
      : []),
  ]
}

function passed({ after, at, received_at }: RepairChange, add: Add): Delta[] {
  const total = received_at ? Math.max(0, at.getTime() - received_at.getTime()) : null
  return [
    add("finished", { subject: after.repaired_by ?? "" }),
    ...(total === null ? [] : [add("turnaround", { bucket: String(bucketOf(total)), total })]),
  ]
}

/** A version of the quote that was sent or answered; a message about a barrier is none. */
function quoteOutcome({ event, patch }: RepairChange, add: Add): Delta[] {
  const subject = QUOTE_OUTCOMES[event]
  return subject && patch.quotes ? [add("quote", { subject })] : []
}

/** Money that staff recorded at the counter, as the evidence of an amendment. */
function taken({ event, after, evidence }: RepairChange, add: Add): Delta[] {
  const payment = evidence?.payment
  if (event !== "amended" || typeof payment !== "object" || payment === null) return []
  const { method, amount_minor } = payment as { method?: unknown; amount_minor?: unknown }
  if (typeof method !== "string" || typeof amount_minor !== "number") return []
  return [add("taken", { subject: after.currency_code, bucket: method, total: amount_minor })]
}

const keyOf = ({ at, metric, subject, bucket }: Delta): string =>
  [at?.getTime() ?? "", metric, subject, bucket].join("|")

/** The same sums in as few rows as possible; what adds up to nothing is left out. */
export function mergeDeltas(deltas: readonly Delta[]): Delta[] {
  const merged = new Map<string, Delta>()
  for (const delta of deltas) {
    const key = keyOf(delta)
    const known = merged.get(key)
    merged.set(key, {
      ...delta,
      count: delta.count + (known?.count ?? 0),
      total: delta.total + (known?.total ?? 0),
    })
  }
  return [...merged.values()].filter(({ count, total }) => count !== 0 || total !== 0)
}
