import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatRepairNumber, parseRepairNumber } from "./number"

describe("repair numbers", () => {
  it("look like RT-2026-000123 and grow past six digits", () => {
    expect(formatRepairNumber(2026, 123)).toBe("RT-2026-000123")
    expect(formatRepairNumber(2026, 1_234_567)).toBe("RT-2026-1234567")
  })

  it("come back from their text", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        (year, seq) => {
          expect(parseRepairNumber(formatRepairNumber(year, seq))).toEqual({ year, seq })
        }
      )
    )
  })

  it("are read whatever their case", () => {
    expect(parseRepairNumber(" rt-2026-000123 ")).toEqual({ year: 2026, seq: 123 })
  })

  it.each(["", "RT-2026-123", "RT-2026-000000", "RT-2026-0000123", "XX-2026-000123"])(
    "does not read %s",
    (text) => expect(parseRepairNumber(text)).toBeNull()
  )

  it("refuses a sequence below 1", () => {
    expect(() => formatRepairNumber(2026, 0)).toThrow(RangeError)
  })
})
