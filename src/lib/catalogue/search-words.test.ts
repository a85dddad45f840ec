import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allowedErrors, editDistance, queryWords, searchWords, typoVariants } from "./search-words"

const word = fc.stringMatching(/^[a-z]{6,12}$/)

/** The word with one letter left out, added, changed or swapped with the next. */
const misspelt = fc
  .tuple(word, fc.nat(), fc.constantFrom("out", "in", "other", "swap"), fc.constantFrom(..."xyz"))
  .map(([right, at, how, letter]) => {
    const i = at % (right.length - 1)
    const [before, after] = [right.slice(0, i), right.slice(i + 1)]
    const wrong = {
      out: before + after,
      in: before + letter + right.slice(i),
      other: before + letter + after,
      swap: before + after[0] + right[i] + after.slice(1),
    }[how]
    return { right, wrong }
  })

describe("words of a search", () => {
  it("have no accents, capitals or punctuation", () => {
    expect(searchWords("  Gálaxy S8+ (2017)")).toEqual(["galaxy", "s8", "plus", "2017"])
    expect(searchWords("%_'")).toEqual([])
  })

  it("leave out what names no device, unless nothing else is there", () => {
    expect(queryWords("conserto do iPhone 13")).toEqual(["iphone", "13"])
    expect(queryWords("my")).toEqual(["my"])
    expect(queryWords("iPad 9ª geração")).toEqual(["ipad", "9", "generation"])
  })

  it("are at most eight", () => {
    expect(queryWords("b c d1 e f g h i j k").length).toBe(8)
  })
})

describe("a misspelt word", () => {
  it("is one step from the right one, and shares a variant with it", () => {
    fc.assert(
      fc.property(misspelt, ({ right, wrong }) => {
        expect(editDistance(wrong, right)).toBeLessThanOrEqual(1)
        const variants = new Set(typoVariants(right))
        expect(typoVariants(wrong).some((variant) => variants.has(variant))).toBe(true)
      })
    )
  })

  it("is as far from another as the other from it", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, a)).toBe(0)
      })
    )
  })

  it.each([
    ["iphnoe", "iphone", 1],
    ["por", "pro", 1],
    ["ifone", "iphone", 2],
    ["galxy", "galaxy", 1],
    ["smasung", "samsung", 1],
  ])("%s is %s with %i letters wrong", (wrong, right, errors) => {
    expect(editDistance(wrong, right)).toBe(errors)
    expect(allowedErrors(wrong)).toBeGreaterThanOrEqual(errors)
  })

  it("is never guessed for a number", () => {
    expect(allowedErrors("14")).toBe(0)
    expect(allowedErrors("2021")).toBe(0)
    expect(allowedErrors("s22")).toBe(1)
  })
})
