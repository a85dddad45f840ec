import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { differences } from "./difference"
import { fieldNamesOf, policyOf } from "./field-policy"

const CANARY = "canary-4711"

describe("what changed", () => {
  it("names each field, with its value where the value says nothing of a person", () => {
    const before = {
      id: "rep_1",
      work_state: "queued",
      email: "ana@x",
      total_minor: 100,
      role: "a",
    }
    const after = { ...before, work_state: "ready", email: "bia@x", total_minor: 250 }
    expect(differences(before, after)).toEqual([
      { field: "email", hidden: "withheld" },
      { field: "total_minor", before: 100, after: 250 },
      { field: "work_state", before: "queued", after: "ready" },
    ])
  })

  it("looks into a repair's state", () => {
    const state = { custody: "at_shop", imei: "490154203237518", fault_codes: [] }
    const after = { ...state, custody: "with_customer", imei: "1", fault_codes: ["screen_cracked"] }
    expect(differences({ state }, { state: after })).toEqual([
      { field: "state.custody", before: "at_shop", after: "with_customer" },
      { field: "state.fault_codes", before: [], after: ["screen_cracked"] },
      { field: "state.imei", hidden: "withheld" },
    ])
  })

  it("reads what was made or deleted against nothing", () => {
    expect(differences(null, { status: "draft" })).toEqual([
      { field: "status", before: null, after: "draft" },
    ])
    expect(differences({ status: "draft" }, null)).toEqual([
      { field: "status", before: "draft", after: null },
    ])
  })

  it("keeps no value of a field that it does not know, nor one inside a known field", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, noise) => {
        fc.pre(policyOf(name) !== "value")
        const row = { [name]: CANARY, status: { deep: CANARY }, state: { [name]: CANARY, noise } }
        expect(JSON.stringify(differences(null, row))).not.toContain(CANARY)
        expect(JSON.stringify(differences(row, {}))).not.toContain(CANARY)
      }),
      { examples: [["constructor", []]] }
    )
  })

  it.each([
    "password",
    "passcode",
    "device_passcode",
    "pin",
    "pin_hash",
    "token",
    "token_hash",
    "api_key",
    "secret",
    "totp_secret",
    "recovery_codes",
    "signature",
    "salt",
  ])("knows %s as a secret", (name) => {
    expect(policyOf(name)).toBe("secret")
  })
})

describe("the fields that were sent", () => {
  it("are names, never values", () => {
    expect(fieldNamesOf({ title: CANARY, [`${CANARY}`]: 1, pin: "1234" })).toEqual(["pin", "title"])
    expect(fieldNamesOf([CANARY])).toEqual([])
    expect(fieldNamesOf(CANARY)).toEqual([])
    expect(fieldNamesOf(null)).toEqual([])
  })
})
