import { describe, expect, it } from "vitest"
import { forbiddenFields } from "./fields"

describe("fields that a request asks for", () => {
  it("stops a technician from reading on from a product to customers", () => {
    expect(forbiddenFields("technician", "id,title,*variants.orders.customer")).toEqual([
      "*variants.orders.customer",
    ])
    expect(forbiddenFields("technician", ["+sales_channels.carts.email"])).toHaveLength(1)
    expect(forbiddenFields("technician", { 0: "customer_id" })).toHaveLength(1)
  })

  it("does not mistake similar words", () => {
    const fields = "id,*variants,variants.allow_backorder,+metadata,-customer,*images"
    expect(forbiddenFields("technician", fields)).toEqual([])
    expect(forbiddenFields("technician", "email,*address,*fulfillment_sets")).toEqual([])
    expect(forbiddenFields("technician", undefined)).toEqual([])
  })

  it("lets the counter see customers, but no logins", () => {
    expect(forbiddenFields("front_desk", "*customer,*payment_collections")).toEqual([])
    expect(forbiddenFields("front_desk", "*user,api_keys.token")).toHaveLength(2)
    expect(forbiddenFields("manager", "*auth_identity")).toHaveLength(1)
    expect(forbiddenFields("owner", "*auth_identity")).toEqual([])
  })
})
