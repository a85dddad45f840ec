import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isGuessable, lockMinutes, PIN_PATTERN } from "./pin"

describe("a PIN", () => {
  it("has four to eight digits", () => {
    const valid = ["0000", "12345678", "123", "123456789", "12a4", "", "１２３４"]
    expect(valid.map((pin) => PIN_PATTERN.test(pin))).toEqual([
      ...[true, true],
      ...[false, false, false, false, false],
    ])
  })

  it("is guessable when its digits are one, or count up or down", () => {
    expect(["1111", "1234", "98765", "0123"].map(isGuessable)).toEqual([true, true, true, true])
    expect(["1112", "1235", "2580", "9876543"].map(isGuessable)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it("locks after the fifth failure, longer each time, and a day at most", () => {
    expect([0, 4, 5, 6, 7, 60].map(lockMinutes)).toEqual([0, 0, 5, 10, 20, 1440])
    fc.assert(
      fc.property(fc.nat(200), (failures) => {
        expect(lockMinutes(failures + 1)).toBeGreaterThanOrEqual(lockMinutes(failures))
      })
    )
  })
})
