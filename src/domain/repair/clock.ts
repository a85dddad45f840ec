import { WAITING_ON, type WaitingOn } from "./states"
import type { WaitingTotals } from "./event-log"

/** Milliseconds charged to each party until `waiting_since`; null once the repair is closed. */
export type Clock = {
  waiting_on: WaitingOn | null
  waiting_since: Date | null
  waited_ms: Readonly<Record<WaitingOn, number>>
}

/** A clock that starts to run at `now`. */
export const startClock = (waiting_on: WaitingOn | null, now: Date): Clock => ({
  waiting_on,
  waiting_since: waiting_on && now,
  waited_ms: { shop: 0, customer: 0, supplier: 0, courier: 0 },
})

/**
 * Charges the time since the last change to whom it was waited for, and goes on with `waiting_on`.
 * A clock never runs backwards: an instant before the last one counts as that one.
 */
export const advanceClock = (clock: Clock, waiting_on: WaitingOn | null, now: Date): Clock => {
  const { waiting_on: charged, waiting_since, waited_ms } = clock
  if (charged === null || waiting_since === null)
    return { ...startClock(waiting_on, now), waited_ms }
  const at = now > waiting_since ? now : waiting_since
  const passed = at.getTime() - waiting_since.getTime()
  return {
    waiting_on,
    waiting_since: waiting_on && at,
    waited_ms: { ...waited_ms, [charged]: waited_ms[charged] + passed },
  }
}

/** What each party has been charged by `now`; the parties' times add up to the total exactly. */
export const clockTotals = (clock: Clock, now: Date): WaitingTotals => {
  const { waited_ms } = advanceClock(clock, null, now)
  return { ...waited_ms, total: WAITING_ON.reduce((sum, party) => sum + waited_ms[party], 0) }
}
