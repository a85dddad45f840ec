import { describe, expect, it } from "vitest"
import { refuseStaffChange, type StaffChange } from "./staff-change"

const change = (over: Partial<StaffChange>): StaffChange => ({
  actor_role: "owner",
  current: { role: "technician", is_active: true },
  next: { role: "front_desk", is_active: true },
  other_active_owners: 1,
  ...over,
})

describe("changing a staff member", () => {
  it("is for owners and managers", () => {
    expect(refuseStaffChange(change({}))).toBeNull()
    expect(refuseStaffChange(change({ actor_role: "manager" }))).toBeNull()
    expect(refuseStaffChange(change({ actor_role: "front_desk" }))).toBe("permission_denied")
    expect(refuseStaffChange(change({ actor_role: "technician" }))).toBe("permission_denied")
  })

  it("lets a manager neither make nor touch an owner", () => {
    const owner = { role: "owner", is_active: true } as const
    expect(refuseStaffChange(change({ actor_role: "manager", next: owner }))).toBe(
      "permission_denied"
    )
    expect(refuseStaffChange(change({ actor_role: "manager", current: owner }))).toBe(
      "permission_denied"
    )
    expect(refuseStaffChange(change({ actor_role: "manager", current: null, next: owner }))).toBe(
      "permission_denied"
    )
  })

  it("keeps the last active owner", () => {
    const current = { role: "owner", is_active: true } as const
    const demoted = { role: "manager", is_active: true } as const
    const switchedOff = { role: "owner", is_active: false } as const
    const alone = { current, other_active_owners: 0 }
    expect(refuseStaffChange(change({ ...alone, next: demoted }))).toBe("last_owner")
    expect(refuseStaffChange(change({ ...alone, next: switchedOff }))).toBe("last_owner")
    expect(refuseStaffChange(change({ ...alone, next: current }))).toBeNull()
    expect(refuseStaffChange(change({ current, next: demoted }))).toBeNull()
    expect(
      refuseStaffChange(change({ current: switchedOff, next: demoted, other_active_owners: 0 }))
    ).toBeNull()
  })
})
