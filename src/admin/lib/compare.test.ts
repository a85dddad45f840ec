import { describe, expect, it } from "vitest"
import { compare } from "./compare"

describe("the comparison of a figure with the period before", () => {
  it.each([
    [{ current: 12, compared: 10 }, "more", "up", "good", 0.2],
    [{ current: 8, compared: 10 }, "more", "down", "bad", -0.2],
    [{ current: 8, compared: 10 }, "less", "down", "good", -0.2],
    [{ current: 12, compared: 10 }, "neither", "up", "neutral", 0.2],
    [{ current: 5, compared: 5 }, "more", "same", "neutral", 0],
    [{ current: 5, compared: 0 }, "more", "up", "good", null],
    [{ current: -5, compared: -10 }, "more", "up", "good", 0.5],
  ] as const)("of %o, where %s is better", (pair, better, direction, mood, share) => {
    expect(compare(pair, better)).toEqual({ direction, mood, share })
  })

  it("is not made where one of them has none", () => {
    expect(compare({ current: 5, compared: null }, "more")).toBeNull()
  })
})
