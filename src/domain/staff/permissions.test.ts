import { describe, expect, it } from "vitest"
import { PERMISSIONS, isPermitted, permissionFor } from "./permissions"
import { STAFF_ROLES } from "./roles"

const rolesFor = (method: string, path: string) => permissionFor(method, path)?.roles ?? null

describe("the permission table", () => {
  it("refuses what it does not name", () => {
    expect(rolesFor("GET", "/admin/secrets")).toBeNull()
    expect(rolesFor("PUT", "/admin/orders")).toBeNull()
    expect(rolesFor("GET", "/admin")).toBeNull()
    expect(rolesFor("GET", "/admin/orders/order_1/anything")).toBeNull()
    expect(isPermitted("owner", "GET", "/admin/secrets")).toBe(false)
  })

  it("gives the owner every route but those that are opened to nobody", () => {
    for (const permission of PERMISSIONS) {
      expect(permission.roles.length === 0 || permission.roles.includes("owner")).toBe(true)
    }
  })

  it("names each method of each route once", () => {
    const lines = PERMISSIONS.flatMap(({ methods, pattern }) =>
      methods.map((method) => `${method} ${pattern}`)
    )
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([])
    expect(lines.every((line) => /^(GET|POST|DELETE) \/admin\/[a-z:_/-]+$/.test(line))).toBe(true)
  })

  it("opens only what has its own proof of identity, or no secret, to everybody", () => {
    const open = PERMISSIONS.filter(({ is_public }) => is_public).map(({ pattern }) => pattern)
    expect(open).toEqual(["/admin/feature-flags", "/admin/invites/accept", "/admin/pin-sessions"])
  })

  it("keeps customers, orders and money from technicians", () => {
    for (const path of ["/admin/customers", "/admin/orders/o_1", "/admin/payments"]) {
      expect(isPermitted("technician", "GET", path)).toBe(false)
      expect(isPermitted("front_desk", "GET", path)).toBe(true)
    }
    expect(isPermitted("technician", "POST", "/admin/repairs/r_1/payments")).toBe(false)
    expect(isPermitted("technician", "POST", "/admin/repairs/r_1/transitions")).toBe(true)
  })

  it("keeps refunds from the counter, and keys, logins and workflow runs from managers", () => {
    expect(isPermitted("front_desk", "POST", "/admin/payments/p_1/capture")).toBe(true)
    expect(isPermitted("front_desk", "POST", "/admin/payments/p_1/refund")).toBe(false)
    expect(isPermitted("manager", "POST", "/admin/payments/p_1/refund")).toBe(true)
    expect(isPermitted("manager", "POST", "/admin/api-keys")).toBe(false)
    expect(isPermitted("manager", "POST", "/admin/users/u_1/reset-password")).toBe(false)
    expect(isPermitted("manager", "POST", "/admin/workflows-executions/any/run")).toBe(false)
  })
})

describe("finding a route's line", () => {
  it("prefers fixed words to parameters, by method", () => {
    expect(rolesFor("GET", "/admin/staff/me")).toEqual(STAFF_ROLES)
    expect(rolesFor("POST", "/admin/staff/me")).toEqual(["owner", "manager"])
    expect(permissionFor("GET", "/admin/users/me")?.pattern).toBe("/admin/users/me")
    expect(permissionFor("GET", "/admin/users/u_1")?.pattern).toBe("/admin/users/:id")
  })

  it("reads a path as Express does", () => {
    expect(permissionFor("HEAD", "/admin/orders")?.pattern).toBe("/admin/orders")
    expect(permissionFor("GET", "/ADMIN/Users/ME/")?.pattern).toBe("/admin/users/me")
    expect(permissionFor("GET", "/admin//orders")).toBeNull()
    expect(permissionFor("GET", "/admin/orders//")).toBeNull()
  })
})
