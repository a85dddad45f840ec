import { canonicalJson } from "../shared/hash"
import { replay, verifyChain, type ChainedEntry } from "./event-log"
import type { RepairSnapshot } from "./snapshot"
import type { WorkState } from "./states"

/** A stored event with the columns that repeat, for lists, what its hashed part says. */
export type StoredEvent = ChainedEntry & {
  from_state: WorkState | null
  to_state: WorkState
  actor_kind: string
  actor_id: string | null
  note: string | null
}

/** What the database says of a repair beside its log. */
export type StoredRepair = {
  id: string
  /** hash of the last event */
  event_hash: string
  /** the fields of the snapshot that are stored, whichever table holds them */
  state: Partial<RepairSnapshot> & { version: number }
}

export type LogBreak = {
  code:
    | Extract<ReturnType<typeof verifyChain>, { ok: false }>["code"]
    | "no_events"
    | "no_opening"
    | "column_mismatch"
    | "head_mismatch"
    | "state_mismatch"
  /** the event that does not fit; null where it is the repair's row */
  sequence: number | null
  /** the field or column that does not fit */
  field: string | null
}

/** Whether the columns of each event say what its hashed part says; null when they do. */
function checkColumns(events: readonly StoredEvent[]): LogBreak | null {
  let state: WorkState | null = null
  for (const event of events) {
    const after: WorkState | null = event.patch.work_state ?? state
    const expected = {
      from_state: state,
      to_state: after,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id ?? null,
      note: event.evidence?.note ?? null,
    }
    const wrong = Object.entries(expected).find(
      ([column, value]) => event[column as keyof typeof expected] !== value
    )
    if (wrong) return { code: "column_mismatch", sequence: event.sequence, field: wrong[0] }
    state = after
  }
  return null
}

const byId = (left: { id: string }, right: { id: string }): number =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0

/** Part lines have no order. */
const comparable = (field: string, state: Partial<RepairSnapshot>): string => {
  const value = state[field as keyof RepairSnapshot] ?? null
  return canonicalJson(field === "parts" ? [...(state.parts ?? [])].sort(byId) : value)
}

/**
 * Checks one repair's whole log, in order: every hash and link, the columns beside them, that the
 * last hash is the repair's, and that the log replayed is what is stored.
 *
 * @returns the first thing that does not fit, or null
 */
export function checkLog(repair: StoredRepair, events: readonly StoredEvent[]): LogBreak | null {
  if (events.length === 0) return { code: "no_events", sequence: null, field: null }
  const chain = verifyChain(events)
  if (!chain.ok) return { code: chain.code, sequence: chain.sequence, field: null }
  if (events[0].repair_id !== repair.id)
    return { code: "foreign_event", sequence: 1, field: "repair_id" }
  if (events[0].event !== "opened") return { code: "no_opening", sequence: 1, field: "event" }
  const column = checkColumns(events)
  if (column) return column
  if (chain.head !== repair.event_hash)
    return { code: "head_mismatch", sequence: null, field: "event_hash" }
  const replayed = replay(events)
  const field = Object.keys(repair.state).find(
    (name) => comparable(name, repair.state) !== comparable(name, replayed)
  )
  return field === undefined ? null : { code: "state_mismatch", sequence: null, field }
}
