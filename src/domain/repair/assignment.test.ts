import { describe, expect, it } from "vitest"
import type { Actor, StaffRole } from "./actors"
import { mayAssign } from "./assignment"

const staff = (role: StaffRole, id = "me"): Actor => ({ kind: "staff", role, id })

describe("who may assign a repair", () => {
  it.each([
    ["owner", null, "other", true],
    ["manager", "other", "me", true],
    ["manager", "other", null, true],
    ["technician", null, "me", true],
    ["technician", "me", null, true],
    ["technician", "other", "me", false],
    ["technician", null, "other", false],
    ["technician", "me", "other", false],
    ["front_desk", null, "me", false],
  ] as const)("%s from %s to %s: %s", (role, from, to, may) => {
    expect(mayAssign(staff(role), { from, to })).toBe(may)
  })

  it("is no customer", () => {
    expect(mayAssign({ kind: "customer", id: "me" }, { from: null, to: "me" })).toBe(false)
  })
})
