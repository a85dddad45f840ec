import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { acceptedQuote, currentQuote, needsNoQuestion } from "./approval"
import { canonicalJson } from "../shared/hash"
import { replay, verifyChain, waitingTotals, type ChainedEntry } from "./event-log"
import type { SnapshotPart, SnapshotQuote } from "./snapshot"
import { outstandingMinor } from "./settlement"
import { CUSTODY_MOVES, isTerminal, MILESTONES, milestoneOf, WORK_STATES } from "./states"
import { TERMINAL_STATES, type WorkState } from "./states"
import { REPAIR_EVENTS, targetsOf, TRANSITIONS } from "./transitions"
import { walk, START, type Step, type Walk } from "./__tests__/walk"

const STEPS = 100_000

/** Random walks from fixed seeds, at least 100,000 attempts in all. */
function randomWalks(): readonly Walk[] {
  const walks: Walk[] = []
  let steps = 0
  for (const seed of fc.sample(fc.integer(), { numRuns: STEPS / 8, seed: 20_260_302 })) {
    if (steps >= STEPS) {
      break
    }
    const walked = walk(seed, 80)
    walks.push(walked)
    steps += walked.steps.length
  }
  return walks
}

const WALKS = randomWalks()

/** The walks' steps that break a rule; a seed and an event are enough to see one again. */
function breaches(holds: (step: Step) => boolean): { seed: number; event: string }[] {
  return WALKS.flatMap(({ seed, steps }) =>
    steps.filter((step) => !holds(step)).map(({ event }) => ({ seed, event }))
  )
}

function reachableFrom(start: WorkState): Set<WorkState> {
  const seen = new Set<WorkState>([start])
  for (const state of seen) {
    for (const transition of TRANSITIONS.filter(({ from }) => from.includes(state))) {
      targetsOf(transition).forEach((target) => seen.add(target))
    }
  }
  return seen
}

describe("the transition table", () => {
  it("has every event exactly once", () => {
    expect(TRANSITIONS.map(({ event }) => event).sort()).toEqual([...REPAIR_EVENTS].sort())
  })

  it("reaches every state from the request", () => {
    expect([...reachableFrom("requested")].sort()).toEqual([...WORK_STATES].sort())
  })

  it("has no way out of a terminal state", () => {
    for (const state of TERMINAL_STATES) {
      expect([...reachableFrom(state)]).toEqual([state])
    }
  })

  it("has no dead end: from every state a terminal one can be reached", () => {
    for (const state of WORK_STATES) {
      expect([...reachableFrom(state)].some(isTerminal), state).toBe(true)
    }
  })

  it("names for each event who may ask for it", () => {
    expect(TRANSITIONS.filter(({ actors }) => actors.length === 0)).toEqual([])
  })
})

describe("on 100,000 steps of random walks", () => {
  it("visits every state and lets every event happen", () => {
    const steps = WALKS.flatMap((walked) => walked.steps)
    const visited = new Set(steps.map(({ after }) => after.work_state))
    const happened = new Set(steps.filter(({ decision }) => decision.ok).map(({ event }) => event))
    expect(steps.length).toBeGreaterThanOrEqual(STEPS)
    expect(WORK_STATES.filter((state) => !visited.has(state))).toEqual([])
    expect(REPAIR_EVENTS.filter((event) => !happened.has(event))).toEqual([])
  })

  it("1: never leaves a terminal state", () => {
    const left = breaches(
      ({ before, after }) =>
        !isTerminal(before.work_state) || after.work_state === before.work_state
    )
    expect(left).toEqual([])
  })

  it("2: repairs only what was accepted, or what the cap covers", () => {
    const unapproved = breaches(({ after }) => {
      const current = currentQuote(after)
      const covered = current !== null && needsNoQuestion(after, current)
      return after.work_state !== "repairing" || acceptedQuote(after) !== null || covered
    })
    expect(unapproved).toEqual([])
  })

  it("3: never changes a version, takes none away, and keeps accepted lines as accepted", () => {
    const bytesOf = ({ status: _status, accepted_line_ids, ...bytes }: SnapshotQuote) => ({
      bytes: canonicalJson(bytes),
      lines: accepted_line_ids && canonicalJson(accepted_line_ids),
    })
    const changed = breaches(({ before, after }) =>
      before.quotes.every((quote) => {
        const kept = after.quotes.find(({ version }) => version === quote.version)
        const was = bytesOf(quote)
        const is = kept && bytesOf(kept)
        return is?.bytes === was.bytes && (was.lines === undefined || is.lines === was.lines)
      })
    )
    expect(changed).toEqual([])
  })

  it("4: moves the device only where it can go next", () => {
    const jumped = breaches(
      ({ before, after }) =>
        before.custody === after.custody || CUSTODY_MOVES[before.custody].includes(after.custody)
    )
    expect(jumped).toEqual([])
  })

  it("4: leaves no device in the shop when the repair is closed", () => {
    const forgotten = breaches(
      ({ after }) =>
        !isTerminal(after.work_state) ||
        ["with_customer", "in_transit_out", "disposed"].includes(after.custody)
    )
    expect(forgotten).toEqual([])
  })

  it("5: hands over only what is paid, unless the owner says otherwise", () => {
    const unpaid = breaches(
      ({ before, event, decision, by }) =>
        event !== "hand_over" ||
        !decision.ok ||
        outstandingMinor(before) <= 0 ||
        (by.kind === "staff" && by.role === "owner")
    )
    expect(unpaid).toEqual([])
  })

  it("6: loses no part, and completes with each fitted or returned", () => {
    const requested = (parts: readonly SnapshotPart[]) =>
      parts.map(({ id, quantity }) => `${id} x ${quantity}`).join()
    const lost = breaches(
      ({ before, after }) =>
        requested(after.parts) === requested(before.parts) &&
        (after.work_state !== "completed" ||
          after.parts.every(({ status }) => status === "fitted" || status === "returned"))
    )
    expect(lost).toEqual([])
  })

  it("7: keeps no passcode in a terminal state", () => {
    const kept = breaches(
      ({ after }) =>
        !isTerminal(after.work_state) ||
        after.credential_status === "not_needed" ||
        after.credential_status === "wiped"
    )
    expect(kept).toEqual([])
  })

  it("8, 9: replays to the same state from a log whose chain verifies", () => {
    for (const { seed, log, end } of WALKS) {
      const stored: ChainedEntry[] = JSON.parse(JSON.stringify(log))
      expect(verifyChain(stored), `seed ${seed}`).toEqual({ ok: true, head: log.at(-1)?.hash })
      expect(canonicalJson(replay(stored)), `seed ${seed}`).toBe(canonicalJson(end))
    }
  })

  it("10: charges every millisecond to exactly one party until the repair is closed", () => {
    for (const { seed, log, now } of WALKS) {
      const closing = log.find(({ patch }) => patch.waiting_on === null)
      const until = closing ? Date.parse(closing.occurred_at) : now.getTime()
      const { total, ...parties } = waitingTotals(log, now)
      expect(total, `seed ${seed}`).toBe(until - START.getTime())
      expect(Object.values(parties).reduce((sum, ms) => sum + ms, 0)).toBe(total)
    }
  })

  it("12: never moves the customer back to an earlier milestone without a message", () => {
    const moved_silently = breaches(({ before, after, decision }) => {
      const from = milestoneOf(before.work_state, before.hold)
      const to = milestoneOf(after.work_state, after.hold)
      const back = from && to && MILESTONES.indexOf(to) < MILESTONES.indexOf(from)
      return !back || (decision.ok && decision.notifies_customer)
    })
    expect(moved_silently).toEqual([])
  })

  it("leaves a refused repair untouched, and names the gates where gates refused it", () => {
    const touched = breaches(
      ({ before, after, decision }) =>
        decision.ok ||
        (after === before && decision.unmet_gates.length > 0 === (decision.code === "gates_unmet"))
    )
    expect(touched).toEqual([])
  })
})
