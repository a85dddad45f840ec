import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  CURRENCIES,
  divideHalfUp,
  fromMajor,
  isCurrency,
  prorate,
  shareOf,
  sumMinor,
  toMajor,
  vatIncluded,
} from "./money"

const amount = fc.integer({ min: -10_000_000, max: 10_000_000 })

describe("major and minor units", () => {
  it("come back exactly", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...CURRENCIES), (minor, currency) => {
        expect(fromMajor(toMajor(minor, currency), currency)).toBe(minor)
      })
    )
  })

  it("reads decimals that a float cannot hold", () => {
    expect(fromMajor(1.1, "gbp")).toBe(110)
    expect(fromMajor(149.5, "gbp")).toBe(14_950)
    expect(fromMajor("0.070", "eur")).toBe(7)
    expect(fromMajor(-8.29, "brl")).toBe(-829)
  })

  it.each([1.005, "1,50", "", "1e3", NaN, Infinity, 2 ** 60])("refuses %s", (value) => {
    expect(() => fromMajor(value, "gbp")).toThrow(RangeError)
  })

  it("knows its currencies, and no inherited name", () => {
    expect(isCurrency("brl")).toBe(true)
    expect(isCurrency("constructor")).toBe(false)
  })

  it("refuses fractions of a minor unit", () => {
    expect(() => toMajor(0.5, "gbp")).toThrow(RangeError)
    expect(() => sumMinor([1, 0.5])).toThrow(RangeError)
  })
})

describe("rounding", () => {
  it("rounds half up, away from zero", () => {
    expect([5n, -5n, 4n, 15n].map((top) => divideHalfUp(top, 10n))).toEqual([1n, -1n, 0n, 2n])
    expect(shareOf(10_010, 2500)).toBe(2503)
  })
})

describe("prorate", () => {
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 })

  it("gives parts that add up to the amount", () => {
    fc.assert(
      fc.property(amount, weights, (minor, shares) => {
        expect(sumMinor(prorate(minor, shares))).toBe(minor)
      })
    )
  })

  it("gives each part its share to within one unit", () => {
    fc.assert(
      fc.property(amount, weights, (minor, shares) => {
        const total = shares.reduce((sum, share) => sum + share, 0)
        fc.pre(total > 0)
        prorate(minor, shares).forEach((part, index) => {
          expect(Math.abs(part - (minor * shares[index]) / total)).toBeLessThan(1 + 1e-6)
        })
      })
    )
  })

  it("gives left-over units to the largest remainders, the earlier where they tie", () => {
    expect(prorate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(prorate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(prorate(5, [0, 0])).toEqual([3, 2])
  })

  it("refuses no weights and negative ones", () => {
    expect(() => prorate(1, [])).toThrow(RangeError)
    expect(() => prorate(1, [2, -1])).toThrow(RangeError)
  })
})

describe("tax inside a price", () => {
  it("adds up with the net, and is the rounded share", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 3000 }), (gross, rate_bp) => {
        const { net, tax } = vatIncluded(gross, rate_bp)
        expect(net + tax).toBe(gross)
        const exact = (gross * rate_bp) / (10_000 + rate_bp)
        expect(Math.abs(tax - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
      })
    )
  })

  it("takes a sixth of a British price", () => {
    expect(vatIncluded(14_900, 2000)).toEqual({ net: 12_417, tax: 2_483 })
    expect(vatIncluded(14_900, 0)).toEqual({ net: 14_900, tax: 0 })
  })
})
