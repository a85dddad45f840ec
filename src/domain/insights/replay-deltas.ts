import { advanceClock, startClock, type Clock } from "../repair/clock"
import type { RepairLogEntry } from "../repair/event-log"
import { dueMinor } from "../repair/settlement"
import type { RepairSnapshot } from "../repair/snapshot"
import { deltasOf, type Delta, type RepairFacts } from "./deltas"

/** What a repair's figures need that its log does not say. */
export interface RepairOrigin {
  device_kind: string
  currency_code: string
}

type LoggedChange = Pick<RepairLogEntry, "event" | "occurred_at" | "patch" | "evidence">

interface Replayed {
  snapshot: RepairSnapshot
  clock: Clock
  facts: RepairFacts
}

/** What follows from one more entry of the log. */
function advance(known: Replayed | null, entry: LoggedChange, origin: RepairOrigin): Replayed {
  const at = new Date(entry.occurred_at)
  const snapshot = { ...known?.snapshot, ...entry.patch } as RepairSnapshot
  const amended = entry.event === "amended"
  const clock = known
    ? amended
      ? known.clock
      : advanceClock(known.clock, snapshot.waiting_on, at)
    : startClock(snapshot.waiting_on, at)
  const stays = known !== null && known.snapshot.work_state === snapshot.work_state
  const facts = {
    ...origin,
    work_state: snapshot.work_state,
    state_entered_at: stays ? known.facts.state_entered_at : at,
    assignee_id: snapshot.assignee_id,
    repaired_by: snapshot.repaired_by,
    total_minor: dueMinor(snapshot),
    waited_ms: clock.waited_ms,
  }
  return { snapshot, clock, facts }
}

/** The deltas of a repair's whole log, in order: what was written when it happened. */
export function replayDeltas(log: readonly LoggedChange[], origin: RepairOrigin): Delta[] {
  const first = log.find(({ event }) => event === "check_in")
  const received_at = first ? new Date(first.occurred_at) : null
  let known: Replayed | null = null
  const deltas: Delta[] = []
  for (const entry of log) {
    const next = advance(known, entry, origin)
    const { event, patch, evidence, occurred_at } = entry
    const change = { before: known?.facts ?? null, after: next.facts, event, patch, evidence }
    deltas.push(...deltasOf({ ...change, at: new Date(occurred_at), received_at }))
    known = next
  }
  return deltas
}
