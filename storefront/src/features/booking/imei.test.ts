import { describe, expect, it } from "vitest"
import { isValidImei, normaliseImei } from "./imei"

describe("an IMEI", () => {
  it.each(["490154203237518", "49-015420-323751-8", "35 693803 564380 9"])("accepts %s", (text) => {
    expect(isValidImei(text)).toBe(true)
  })

  it.each(["490154203237519", "49015420323751", "4901542032375180", "", "not an imei"])(
    "refuses %s",
    (text) => {
      expect(isValidImei(text)).toBe(false)
    }
  )

  it("finds every single mistyped digit", () => {
    const right = "490154203237518"
    for (let at = 0; at < right.length; at++) {
      const wrong = right.slice(0, at) + ((Number(right[at]) + 1) % 10) + right.slice(at + 1)
      expect(isValidImei(wrong)).toBe(false)
    }
  })

  it("is sent without its separators", () => {
    expect(normaliseImei("49-015420 323751.8")).toBe("490154203237518")
  })
})
