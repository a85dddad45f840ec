import type { LocalizedText } from "../shared/locale"
import { SERVICE_METHODS, type ServiceMethod } from "../repair/states"

/** Kinds of work that a shop may run differently from its default. */
export const WORKFLOW_VARIANTS = [...SERVICE_METHODS, "warranty"] as const
export type WorkflowVariant = (typeof WORKFLOW_VARIANTS)[number]

/** A shop's own division of a state, such as "waiting for bench" of `queued`. */
export type SubState = { id: string; label: LocalizedText }

export type StateRule = {
  label?: LocalizedText
  /** true: no repair enters the state any more; one that is in it can still leave it */
  hidden?: boolean
  sub_states?: readonly SubState[]
}

export type TransitionRule = {
  disabled?: boolean
  /** gates of the table that this transition asks for besides its own */
  added_gates?: readonly string[]
  /** gates of its own that this transition no longer asks for; never a starred one */
  removed_gates?: readonly string[]
}

/**
 * How long a repair may stay in a state, in whole minutes: of plain time (`elapsed`), or of the
 * time in which the calendar has the shop open (`working`).
 */
export type Norm = { minutes: number; clock: "elapsed" | "working" }

/** Opening times of one day on the shop's clock, `HH:MM`; `24:00` is the end of the day. */
export type OpeningTimes = { opens: string; closes: string }

/** Monday is "1" and Sunday "7", as ISO 8601 counts; a day without times is closed. */
export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const
export type Weekday = (typeof WEEKDAYS)[number]

export type WorkingCalendar = {
  week: Partial<Record<Weekday, readonly OpeningTimes[]>>
  /** days on which the shop stays closed, `YYYY-MM-DD` */
  closed_on: readonly string[]
}

/** What sets an automation off: an event by name, or a repair's coming into a state. */
export type Trigger = { event: string } | { enters: string }

/** What must hold as well; a condition that is left out always holds. */
export type Conditions = {
  urgency?: "standard" | "express"
  outcome?: "repaired" | "unrepaired"
  device_kind?: string
  /** the repair's total in minor units of its currency, at least */
  min_total_minor?: number
}

export type AutomationAction =
  | { kind: "message"; subject: LocalizedText; body: LocalizedText }
  | { kind: "assign"; assignee_id: string }
  | { kind: "task"; title: string }
  | { kind: "tag"; tag: string }

/** "When this happens, and that holds, then do this." Its id is unique within the workflow. */
export type Automation = {
  id: string
  name: string
  when: Trigger
  conditions?: Conditions
  then: readonly AutomationAction[]
}

/** What a shop says for all its work, or for one variant of it. Keys are the table's own names. */
export type WorkflowRules = {
  states?: Readonly<Record<string, StateRule>>
  transitions?: Readonly<Record<string, TransitionRule>>
  /** null takes the default's norm away from a variant */
  norms?: Readonly<Record<string, Norm | null>>
  automations?: readonly Automation[]
}

/** A shop's workflow as it is saved. Nothing said is the transition table as it is. */
export type WorkflowDocument = {
  calendar: WorkingCalendar | null
  default: WorkflowRules
  variants: Readonly<Record<string, WorkflowRules>>
}

export const EMPTY_WORKFLOW: WorkflowDocument = { calendar: null, default: {}, variants: {} }

/** What decides which variants speak for a repair. */
export type WorkKind = { service_method: ServiceMethod; warranty: boolean }
