import { describe, expect, it } from "vitest"
import { retentionOf } from "./retention"

const order = { currency_code: "gbp", created_at: new Date("2026-02-03T10:00:00Z") } as const
const now = new Date("2026-11-20T10:00:00Z")

describe("what has to stay of an order", () => {
  it.each([
    ["gbp", "2032-02-03"],
    ["eur", "2036-02-03"],
    ["brl", "2031-02-03"],
  ] as const)(
    "is the invoice's name and address for an order in %s until %s",
    (currency_code, day) => {
      const kept = retentionOf({ ...order, currency_code, is_paid: true }, now)
      expect(kept?.until.toISOString().slice(0, 10)).toBe(day)
      expect(kept?.keeps).toContain("address_1")
      expect(kept?.keeps).not.toContain("phone")
    }
  )

  it("is nothing where nothing was paid, and nothing after the years", () => {
    expect(retentionOf({ ...order, is_paid: false }, now)).toBeNull()
    const later = new Date("2032-02-03T10:00:00Z")
    expect(retentionOf({ ...order, is_paid: true }, later)).toBeNull()
  })
})
