import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { appendEvent, replay, verifyChain, waitingTotals } from "./event-log"
import { START, walk } from "./__tests__/walk"

const { log } = walk(11, 40)
const minutes = (count: number) => new Date(START.getTime() + count * 60_000)

describe("the chain of a log", () => {
  it("breaks at the first entry that was changed, whatever was changed in it", () => {
    const fields = ["occurred_at", "event", "idempotency_key", "repair_id", "patch"] as const
    fc.assert(
      fc.property(fc.nat(log.length - 1), fc.constantFrom(...fields), (at, field) => {
        const forged = log.map((entry, index) =>
          index === at ? { ...entry, [field]: "forged" } : entry
        )
        const check = verifyChain(forged)
        expect(check.ok).toBe(false)
      })
    )
  })

  it("breaks when an entry is taken away, added or moved", () => {
    expect(log.length).toBeGreaterThan(3)
    const [first, second, third, ...rest] = log
    expect(verifyChain([first, third, ...rest])).toMatchObject({ code: "sequence_gap" })
    const moved = [first, { ...third, sequence: 2 }, { ...second, sequence: 3 }, ...rest]
    expect(verifyChain(moved)).toMatchObject({ ok: false, sequence: 2, code: "broken_link" })
  })

  it("holds one event for one idempotency key", () => {
    const { prev_hash: _prev, hash, ...first } = log[0]
    const again = appendEvent(hash, { ...first, sequence: 2 })
    expect(verifyChain([log[0], again])).toMatchObject({ code: "duplicate_key" })
  })

  it("cannot be replayed without its beginning", () => {
    expect(() => replay(log.slice(1))).toThrow("begins with its opening")
  })
})

describe("the waiting-on clocks", () => {
  const at = (minute: number, waiting_on?: "shop" | "customer" | null) => ({
    occurred_at: minutes(minute).toISOString(),
    patch: waiting_on === undefined ? {} : { waiting_on },
  })

  it("charge each stretch to whom it waited for, and stop when the repair is closed", () => {
    const events = [at(0, "customer"), at(10, "shop"), at(12), at(15, "customer"), at(20, null)]
    expect(waitingTotals(events, minutes(99))).toEqual({
      shop: 5 * 60_000,
      customer: 15 * 60_000,
      supplier: 0,
      courier: 0,
      total: 20 * 60_000,
    })
  })

  it("count up to any moment in between", () => {
    expect(waitingTotals([at(0, "shop"), at(10, "customer")], minutes(4)).total).toBe(4 * 60_000)
    expect(waitingTotals([], minutes(4)).total).toBe(0)
  })
})
