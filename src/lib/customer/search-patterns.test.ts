import { describe, expect, it } from "vitest"
import { searchPatterns } from "./search-patterns"

describe("what a search for customers looks for", () => {
  it.each([
    ["José  da Conceição", [["%jose%"], ["%da%"], ["%conceicao%"]]],
    ["RT-2026-000123", [["%2026000123%"]]],
    ["000123", [["%000123%"]]],
    ["490154 203237 518", [["%490154203237518%", "%203237518%"]]],
    ["100%_\\", [["%100\\%\\_\\\\%"]]],
    ["  ", []],
  ])("of %s is %j", (q, patterns) => {
    expect(searchPatterns(q)).toEqual(patterns)
  })

  it("is a phone number however it is written", () => {
    const written = ["07700 900482", "+44 7700 900482", "0044 7700 900482", "+44 (0)7700-900482"]
    for (const phone of written) expect(searchPatterns(phone)[0]).toContain("%700900482%")
  })
})
