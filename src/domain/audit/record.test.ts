import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { GENESIS_HASH } from "../repair/event-log"
import { checkSealed, checkUnsealed, type ChainHead } from "./check-chain"
import { macOf, newRecord, outcomeOf, seal, type SealedRecord } from "./record"

const KEY = Buffer.from("a key of the shop")
const START: ChainHead = { sequence: 0, hash: GENESIS_HASH }

const line = (number: number) => {
  const record = newRecord({
    id: `audit_${number}`,
    entry_id: `audit_${number}`,
    kind: "attempted",
    recorded_at: new Date(Date.UTC(2026, 10, 20, 9, 0, number)).toISOString(),
    action: "repair.transitions",
    object_id: `rep_${number}`,
    changes: [{ field: "work_state", before: "queued", after: "diagnosing" }],
  })
  return { ...record, mac: macOf(KEY, record) }
}

const chain = (length: number): SealedRecord[] =>
  Array.from({ length }, (_, index) => index + 1).reduce<SealedRecord[]>((sealed, number) => {
    const prev_hash = sealed.at(-1)?.hash ?? GENESIS_HASH
    return [...sealed, seal(line(number), number, prev_hash)]
  }, [])

const firstBreak = (records: readonly SealedRecord[]) => {
  let head = START
  for (const record of records) {
    const found = checkSealed(KEY, head, record)
    if (found) return found
    head = record
  }
  return null
}

const LOG = chain(8)

describe("the chain of the audit log", () => {
  it("holds when nobody touched it", () => {
    expect(firstBreak(LOG)).toBeNull()
  })

  it("breaks at the line that was changed, in whatever column", () => {
    const columns = ["action", "object_id", "recorded_at", "staff_id", "mac", "changes"] as const
    fc.assert(
      fc.property(fc.nat(LOG.length - 1), fc.constantFrom(...columns), (at, column) => {
        const forged = LOG.map((record, index) =>
          index === at ? { ...record, [column]: "forged" } : record
        )
        expect(firstBreak(forged)).toMatchObject({ code: "hash_mismatch", sequence: at + 1 })
      })
    )
  })

  it("breaks where a line is taken away or two change places", () => {
    fc.assert(
      fc.property(fc.nat(LOG.length - 2), (at) => {
        const gone = LOG.filter((_, index) => index !== at)
        expect(firstBreak(gone)).toMatchObject({ code: "sequence_gap", sequence: at + 2 })
      })
    )
    const [first, second, ...rest] = LOG
    const swapped = [{ ...second, sequence: 1 }, { ...first, sequence: 2 }, ...rest]
    expect(firstBreak(swapped)?.code).toBe("broken_link")
  })

  it("cannot be written anew by somebody without the key", () => {
    const forged = { ...line(1), object_id: "rep_other" }
    const stranger = { ...forged, mac: macOf(Buffer.from("guessed"), forged) }
    expect(firstBreak([seal(stranger, 1, GENESIS_HASH)])?.code).toBe("mac_mismatch")
  })

  it("protects a line before it is sealed", () => {
    expect(checkUnsealed(KEY, line(1))).toBeNull()
    expect(checkUnsealed(KEY, { ...line(1), outcome: "done" })).toEqual({
      code: "mac_mismatch",
      sequence: null,
      record_id: "audit_1",
    })
  })
})

describe("an answer's status", () => {
  it.each([
    [200, "done"],
    [201, "done"],
    [302, "done"],
    [400, "refused"],
    [409, "refused"],
    [500, "failed"],
    [503, "failed"],
  ] as const)("%i counts as %s", (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome)
  })
})
