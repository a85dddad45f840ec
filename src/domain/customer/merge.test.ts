import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mergeRefusal, planDevices, undoUntil } from "./merge"

describe("who may be merged into whom", () => {
  it.each([
    [false, false, null],
    [true, false, null],
    [false, true, "account_into_guest"],
    [true, true, "two_accounts"],
  ])("account kept %s, account of the duplicate %s: %s", (kept, duplicate, refusal) => {
    expect(mergeRefusal({ id: "a", has_account: kept }, { id: "b", has_account: duplicate })).toBe(
      refusal
    )
  })

  it("is never a customer into itself", () => {
    expect(mergeRefusal({ id: "a", has_account: true }, { id: "a", has_account: true })).toBe(
      "same_customer"
    )
  })

  it("can be undone for seven days", () => {
    expect(undoUntil(new Date("2026-11-20T10:00:00Z")).toISOString()).toBe(
      "2026-11-27T10:00:00.000Z"
    )
  })
})

describe("the devices of two customers", () => {
  const device = (id: string, imei: string | null, serial: string | null = null) => ({
    id,
    imei,
    serial,
  })

  it("become one where IMEI or serial number are the same", () => {
    const kept = [device("k1", "490154203237518"), device("k2", null, "SN-1")]
    const duplicate = [
      device("d1", "490154203237518", "other"),
      device("d2", null, "SN-1"),
      device("d3", "356938035643809", "SN-1"),
      device("d4", null),
    ]
    expect(planDevices(kept, duplicate)).toEqual({
      moved: ["d3", "d4"],
      united: [
        { from: "d1", into: "k1" },
        { from: "d2", into: "k2" },
      ],
    })
  })

  it("are each moved or united, and never meet in one IMEI or serial number", () => {
    const name = fc.constantFrom(null, "A", "B", "C")
    const devices = (prefix: string) =>
      fc
        .array(fc.record({ imei: name, serial: name }), { maxLength: 4 })
        .map((list) => list.map((each, index) => ({ ...each, id: `${prefix}${index}` })))
    fc.assert(
      fc.property(devices("k"), devices("d"), (kept, duplicate) => {
        const { moved, united } = planDevices(kept, duplicate)
        expect([...moved, ...united.map(({ from }) => from)].sort()).toEqual(
          duplicate.map(({ id }) => id).sort()
        )
        const left = duplicate.filter(({ id }) => moved.includes(id))
        const keptImeis = kept.flatMap(({ imei }) => imei ?? [])
        expect(left.some(({ imei }) => imei !== null && keptImeis.includes(imei))).toBe(false)
      })
    )
  })
})
