import { describe, expect, it } from "vitest"
import { dueAutomations, type Happening } from "./automations"
import type { Automation, Conditions, Trigger } from "./definition"

const HAPPENED: Happening = {
  event: "check_in",
  from: "booked",
  to: "received",
  urgency: "express",
  outcome: null,
  device_kind: "phone",
  total_minor: 14_900,
}

const automation = (when: Trigger, conditions?: Conditions): Automation => ({
  id: "one",
  name: "One",
  when,
  conditions,
  then: [{ kind: "tag", tag: "x" }],
})

const runs = (when: Trigger, conditions?: Conditions, change: Partial<Happening> = {}) =>
  dueAutomations([automation(when, conditions)], { ...HAPPENED, ...change }, new Set()).length === 1

describe("an automation", () => {
  it.each<[boolean, Trigger, Conditions?, Partial<Happening>?]>([
    [true, { event: "check_in" }],
    [false, { event: "assign" }],
    [true, { enters: "received" }],
    [false, { enters: "booked" }],
    [false, { enters: "booked" }, {}, { event: "reschedule", to: "booked" }],
    [true, { enters: "received" }, { urgency: "express", device_kind: "phone" }],
    [false, { enters: "received" }, { urgency: "standard" }],
    [false, { enters: "received" }, { device_kind: "tablet" }],
    [false, { enters: "received" }, { outcome: "repaired" }],
    [true, { enters: "received" }, { outcome: "repaired" }, { outcome: "repaired" }],
    [true, { enters: "received" }, { min_total_minor: 14_900 }],
    [false, { enters: "received" }, { min_total_minor: 14_901 }],
  ])("runs: %s for %j with %j", (expected, when, conditions, change) => {
    expect(runs(when, conditions, change)).toBe(expected)
  })

  it("does not run twice in one course of changes", () => {
    const listed = [automation({ event: "check_in" })]
    expect(dueAutomations(listed, HAPPENED, new Set(["one"]))).toEqual([])
  })
})
