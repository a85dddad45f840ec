import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  appendEvent,
  GENESIS_HASH,
  redactedDigest,
  replay,
  verifyChain,
  waitingTotals,
  type ChainedEntry,
} from "./event-log"
import { redactEntry } from "./redaction"
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

describe("an erased log", () => {
  const salted = log.reduce<ChainedEntry[]>((chain, entry, index) => {
    const evidence = { ...entry.evidence, note: "For Ana Souza", terms_signed: { name: "Ana" } }
    const { prev_hash: _prev, hash: _hash, ...rest } = entry
    const written = { ...rest, evidence, salt: `salt-${index}` }
    return [...chain, appendEvent(chain.at(-1)?.hash ?? GENESIS_HASH, written)]
  }, [])
  const left = salted.map((entry) => ({
    ...redactEntry(entry),
    prev_hash: entry.prev_hash,
    hash: entry.hash,
  }))
  const last = left[left.length - 1]
  const erased = appendEvent(last.hash, {
    ...log[0],
    sequence: left.length + 1,
    event: "erased",
    idempotency_key: "erased",
    patch: {},
    evidence: {
      redacted: Object.fromEntries(left.map((entry) => [entry.sequence, redactedDigest(entry)])),
    },
  })

  it("holds none of the words that people wrote, and still verifies", () => {
    expect(verifyChain(salted)).toMatchObject({ ok: true })
    expect(JSON.stringify([...left, erased])).not.toMatch(/Ana|salt-/)
    expect(verifyChain([...left, erased])).toEqual({ ok: true, head: erased.hash })
    expect(replay([...left, erased])).toMatchObject({ imei: null, serial: null })
  })

  it("breaks where what is left was changed, and without the entry that says so", () => {
    fc.assert(
      fc.property(fc.nat(left.length - 1), (at) => {
        const forged = left.map((entry, index) =>
          index === at ? { ...entry, occurred_at: "2026-01-01T00:00:00.000Z" } : entry
        )
        expect(verifyChain([...forged, erased])).toMatchObject({ sequence: at + 1 })
      })
    )
    expect(verifyChain(left)).toMatchObject({ ok: false, sequence: 1, code: "hash_mismatch" })
  })

  it("can be erased once more, with what was written since", () => {
    const again = redactEntry(erased)
    expect(again.evidence).toEqual(erased.evidence)
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
