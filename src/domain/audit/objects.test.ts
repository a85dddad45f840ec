import { describe, expect, it } from "vitest"
import { PERMISSIONS } from "../staff/permissions"
import { isAudited, NOT_ACTIONS } from "./audited-requests"
import { actionOf } from "./objects"

describe("the name of an action", () => {
  it.each([
    [
      "POST",
      "/admin/repairs/:id/transitions",
      "/admin/repairs/rep_1/transitions",
      "repair.transitions",
      "rep_1",
    ],
    ["POST", "/admin/products", "/admin/products", "product.create", null],
    ["POST", "/admin/products/:id", "/admin/products/prod_1", "product.update", "prod_1"],
    ["DELETE", "/admin/products/:id", "/admin/products/prod_1", "product.delete", "prod_1"],
    [
      "POST",
      "/admin/products/:id/variants/:variant_id",
      "/admin/products/prod_1/variants/variant_2",
      "product_variant.update",
      "variant_2",
    ],
    [
      "POST",
      "/admin/api-keys/:id/revoke",
      "/admin/api-keys/apk_1/revoke",
      "api_key.revoke",
      "apk_1",
    ],
    [
      "DELETE",
      "/admin/tax-rates/:id/rules/:rule_id",
      "/admin/tax-rates/txr_1/rules/txrule_1",
      "tax_rate.rules.delete",
      "txr_1",
    ],
    ["POST", "/admin/price-rules/apply", "/admin/price-rules/apply", "price_rules.apply", null],
    ["POST", "/admin/products/batch", "/admin/products/batch", "product.batch", null],
    ["POST", "/admin/invites/accept", "/admin/invites/accept", "invite.accept", null],
  ])("%s %s", (method, pattern, path, action, id) => {
    const named = actionOf(method, pattern, path)
    expect([named.action, named.object.id]).toEqual([action, id])
  })

  it("is made of plain words for every route", () => {
    for (const { methods, pattern } of PERMISSIONS)
      for (const method of methods)
        expect(actionOf(method, pattern, pattern).action).toMatch(/^[a-z_]+(\.[a-z_]+)+$/)
  })

  it("keeps no id that could not be one", () => {
    const path = "/admin/products/%22my%20passcode%22"
    expect(actionOf("POST", "/admin/products/:id", path).object.id).toBeNull()
  })
})

describe("what is an action", () => {
  it("leaves out reads, and names only routes that are there", () => {
    const known = PERMISSIONS.flatMap(({ methods, pattern }) =>
      methods.map((method) => `${method} ${pattern}`)
    )
    expect(NOT_ACTIONS.filter((line) => !known.includes(line))).toEqual([])
    expect(isAudited("GET", "/admin/products")).toBe(false)
    expect(isAudited("POST", "/admin/price-rules/preview")).toBe(false)
    expect(isAudited("DELETE", "/admin/products/:id")).toBe(true)
    expect(isAudited("POST", null)).toBe(true)
  })
})
