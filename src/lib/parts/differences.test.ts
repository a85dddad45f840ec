import { describe, expect, it } from "vitest"
import { differences } from "./differences"

describe("differences of a change", () => {
  it("are null where nothing differs, whatever the order of keys", () => {
    const before = { minutes: { phone: 20, watch: 30 }, note: null }
    expect(differences(before, { minutes: { watch: 30, phone: 20 }, note: null })).toBeNull()
    expect(differences(before, {})).toBeNull()
  })

  it("are the fields that differ, and no others", () => {
    const before = { cost: 100, supplier: null, days: 3 }
    expect(differences(before, { cost: 120, supplier: "A", days: 3 })).toEqual({
      before: { cost: 100, supplier: null },
      after: { cost: 120, supplier: "A" },
    })
  })

  it("tell a list's order, and null from a field that was not there", () => {
    expect(differences({ grades: ["a", "b"] }, { grades: ["b", "a"] })).not.toBeNull()
    expect(differences({}, { note: null })).toBeNull()
    expect(differences({}, { note: "new" })).toEqual({
      before: { note: null },
      after: { note: "new" },
    })
  })
})
