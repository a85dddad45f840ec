import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { SKILL_LEVELS, skillFit, type Skill, type Work } from "./skills"

const screen: Work = { device_kind: "phone", category: "screens", repair_type: "screen" }
const board: Work = { device_kind: "phone", category: "boards_liquid", repair_type: "board" }
const skill = (fields: Partial<Skill> = {}): Skill => ({
  device_kind: null,
  category: null,
  repair_type: null,
  level: 2,
  ...fields,
})

describe("skills", () => {
  it.each([
    ["nothing recorded", [], [screen], { fit: "unknown" }],
    ["no known work", [skill()], [], { fit: "unknown" }],
    ["everything", [skill()], [screen, board], { fit: "covering", level: 2 }],
    ["the device kind", [skill({ device_kind: "phone" })], [screen], { fit: "covering", level: 2 }],
    ["the category", [skill({ category: "screens" })], [screen], { fit: "covering", level: 2 }],
    [
      "another kind",
      [skill({ device_kind: "laptop" })],
      [screen],
      { fit: "lacking", repair_types: ["screen"] },
    ],
    [
      "one of two",
      [skill({ repair_type: "screen" })],
      [screen, board, board],
      { fit: "lacking", repair_types: ["board"] },
    ],
    [
      "the least known part",
      [skill({ repair_type: "screen", level: 3 }), skill({ repair_type: "board", level: 1 })],
      [screen, board],
      { fit: "covering", level: 1 },
    ],
    [
      "the better of two entries",
      [skill({ level: 1 }), skill({ device_kind: "phone", level: 3 })],
      [screen],
      { fit: "covering", level: 3 },
    ],
  ] as const)("answer for %s", (_name, skills, work, fit) => {
    expect(skillFit([...skills], [...work])).toEqual(fit)
  })

  const kinds = fc.constantFrom("phone", "laptop")
  const anySkill = fc.record({
    device_kind: fc.option(kinds, { nil: null }),
    category: fc.option(fc.constantFrom("screens", "audio"), { nil: null }),
    repair_type: fc.option(fc.constantFrom("screen", "speaker"), { nil: null }),
    level: fc.constantFrom(...SKILL_LEVELS),
  })
  const anyWork = fc.record({
    device_kind: kinds,
    category: fc.constantFrom("screens", "audio"),
    repair_type: fc.constantFrom("screen", "speaker"),
  })

  it("never get worse by one more", () => {
    fc.assert(
      fc.property(
        fc.array(anySkill, { minLength: 1 }),
        anySkill,
        fc.array(anyWork, { minLength: 1 }),
        (skills, more, work) => {
          const before = skillFit(skills, work)
          const after = skillFit([...skills, more], work)
          if (before.fit !== "covering") return
          expect(after.fit).toBe("covering")
          if (after.fit === "covering") expect(after.level).toBeGreaterThanOrEqual(before.level)
        }
      )
    )
  })
})
