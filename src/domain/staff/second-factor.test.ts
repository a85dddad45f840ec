import { describe, expect, it } from "vitest"
import { PERMISSIONS } from "./permissions"
import { STAFF_ROLES } from "./roles"
import { isOpenByPin, needsSecondFactor, secondFactorPolicy, servesSetUp } from "./second-factor"

describe("the second factor", () => {
  it.each([
    [undefined, "production", "required"],
    [undefined, "development", "offered"],
    [undefined, undefined, "offered"],
    ["offered", "production", "offered"],
    ["required", "test", "required"],
    ["off", "production", "required"],
  ] as const)("is, set to %s in %s, %s", (setting, nodeEnv, policy) => {
    expect(secondFactorPolicy(setting, nodeEnv)).toBe(policy)
  })

  it("is asked of owners and managers, where it is required", () => {
    const asked = (policy: "required" | "offered") =>
      STAFF_ROLES.filter((role) => needsSecondFactor(policy, role))
    expect(asked("required")).toEqual(["owner", "manager"])
    expect(asked("offered")).toEqual([])
  })

  it("is set up by routes that read and that the table knows", () => {
    const open = PERMISSIONS.flatMap(({ methods, pattern }) =>
      methods
        .filter((method) => servesSetUp(method, pattern))
        .map((method) => `${method} ${pattern}`)
    )
    expect(open.sort()).toEqual(["GET /admin/staff/me", "GET /admin/stores", "GET /admin/users/me"])
  })
})

describe("a PIN", () => {
  it("opens what front desk or technicians may do, and nothing for owners and managers alone", () => {
    for (const { roles } of PERMISSIONS) {
      expect(isOpenByPin(roles)).toBe(roles.includes("front_desk") || roles.includes("technician"))
    }
  })
})
