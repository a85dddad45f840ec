import { describe, expect, it } from "vitest"
import type { PriceRule } from "../../domain/pricing/price-rules"
import {
  draftedRules,
  onTopOf,
  parseDraft,
  rebase,
  toChanges,
  withChange,
  withoutChange,
} from "./price-draft"

const days = (count: number): PriceRule => ({ kind: "validity", scope: {}, value: { days: count } })
const share = (share_bp: number): PriceRule => ({
  kind: "deposit",
  scope: { urgency: "express" },
  value: { share_bp },
})
const inForce = new Map<string, PriceRule>([
  ["validity", days(30)],
  ["deposit.express", share(2500)],
])

describe("the draft of price rules", () => {
  it("keeps what a change started from", () => {
    const draft = withChange([], inForce, "validity", days(14))
    expect(draft).toEqual([{ id: "validity", before: days(30), after: days(14) }])
    expect(toChanges(draft)).toEqual([{ rule: days(14) }])
    expect(withoutChange(draft, "validity")).toEqual([])
  })

  it("forgets a change that is taken back by hand", () => {
    const draft = withChange([], inForce, "validity", days(14))
    expect(withChange(draft, inForce, "validity", days(30))).toEqual([])
  })

  it("adds and removes rules", () => {
    const removed = withChange([], inForce, "deposit.express", null)
    const draft = withChange(removed, inForce, "deposit.standard", {
      ...share(1000),
      scope: { urgency: "standard" },
    } as PriceRule)
    expect(toChanges(draft)[0]).toEqual({ remove: "deposit.express" })
    expect(
      draftedRules(inForce, draft).map(({ id, current, drafted }) => [
        id,
        current !== null,
        drafted !== null,
      ])
    ).toEqual([
      ["validity", true, true],
      ["deposit.express", true, false],
      ["deposit.standard", false, true],
    ])
  })

  it("names a change whose rule somebody else changed, until it is decided on", () => {
    const draft = withChange([], inForce, "validity", days(14))
    const now = new Map(inForce).set("validity", days(60))
    const { overtaken } = rebase(draft, now)
    expect(overtaken).toEqual([
      { id: "validity", before: days(30), after: days(14), current: days(60) },
    ])
    const [change] = overtaken
    expect(change && rebase(onTopOf(draft, change), now).overtaken).toEqual([])
  })

  it("drops a change that somebody else has made already", () => {
    const draft = withChange([], inForce, "validity", days(14))
    const now = new Map(inForce).set("validity", days(14))
    expect(rebase(draft, now)).toEqual({ draft: [], overtaken: [] })
  })

  it("reads back what a browser kept, and nothing else", () => {
    const draft = withChange([], inForce, "validity", days(14))
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
    expect(parseDraft(null)).toEqual([])
    expect(parseDraft("{")).toEqual([])
    expect(
      parseDraft('[{"id":"other","before":null,"after":{"kind":"validity","scope":{}}}]')
    ).toEqual([])
  })
})
