import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isValidImei, normaliseImei, normaliseSerial } from "./identity"

/** The digit that makes a body of 14 digits pass, found by trying all ten. */
const checkDigits = (body: string) =>
  [..."0123456789"].filter((digit) => isValidImei(`${body}${digit}`))

const body = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  .map((digits) => digits.join(""))
  .filter((digits) => !/^0+$/.test(digits))

describe("IMEI", () => {
  it("accepts published examples, written with dashes or blanks", () => {
    expect(isValidImei("490154203237518")).toBe(true)
    expect(isValidImei("49-015420-323751-8")).toBe(true)
    expect(isValidImei(" 35 209900 176148 1 ")).toBe(true)
    expect(normaliseImei("49-015420-323751-8")).toBe("490154203237518")
  })

  it("has exactly one check digit for every body", () => {
    fc.assert(
      fc.property(body, (digits) => {
        expect(checkDigits(digits)).toHaveLength(1)
      })
    )
  })

  it("notices any single wrong digit", () => {
    fc.assert(
      fc.property(body, fc.nat(14), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const imei = `${digits}${checkDigits(digits)[0]}`
        const wrong = (Number(imei[at]) + shift) % 10
        expect(isValidImei(`${imei.slice(0, at)}${wrong}${imei.slice(at + 1)}`)).toBe(false)
      })
    )
  })

  it("accepts an IMEISV, which has no check digit", () => {
    expect(isValidImei("4901542032375101")).toBe(true)
  })

  it.each(["", "49015420323751", "49015420323751A", "000000000000000", "490154203237517"])(
    "refuses %s",
    (text) => {
      expect(isValidImei(text)).toBe(false)
    }
  )
})

describe("serial numbers", () => {
  it("are compared in upper case without blanks", () => {
    expect(normaliseSerial(" f2l xk1 ")).toBe("F2LXK1")
    expect(normaliseSerial("  ")).toBeNull()
  })
})
