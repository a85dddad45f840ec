import type { Outcome, WorkState } from "../repair/states"
import type { RepairEvent } from "../repair/transition"
import type { Automation, Conditions, Trigger } from "./definition"

/** One change of a repair, with what the conditions of an automation look at. */
export type Happening = {
  event: RepairEvent
  from: WorkState
  to: WorkState
  urgency: "standard" | "express"
  outcome: Outcome | null
  device_kind: string
  /** minor units of the repair's currency */
  total_minor: number
}

/** A state is entered when the repair was in another one before. */
const isTriggered = (when: Trigger, { event, from, to }: Happening) =>
  "event" in when ? when.event === event : when.enters === to && from !== to

const holds = (conditions: Conditions, happening: Happening) =>
  (conditions.urgency ?? happening.urgency) === happening.urgency &&
  (conditions.outcome === undefined || conditions.outcome === happening.outcome) &&
  (conditions.device_kind ?? happening.device_kind) === happening.device_kind &&
  happening.total_minor >= (conditions.min_total_minor ?? 0)

/**
 * The automations that a change sets off, in their order, without those in `done`. One that ran in
 * the same course of changes does not run again, so that no course is longer than the list.
 */
export const dueAutomations = (
  automations: readonly Automation[],
  happening: Happening,
  done: ReadonlySet<string>
): readonly Automation[] =>
  automations.filter(
    ({ id, when, conditions }) =>
      !done.has(id) && isTriggered(when, happening) && holds(conditions ?? {}, happening)
  )
