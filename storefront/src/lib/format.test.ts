import { describe, expect, it } from "vitest"
import { rangeParts } from "./dates"
import { formatMoney, subtract, toPence } from "./money"

describe("money", () => {
  it("is never computed as a float", () => {
    expect(0.3 - 0.1).not.toBe(0.2)
    expect(subtract(0.3, 0.1)).toBe(0.2)
    expect(toPence(1.15)).toBe(115)
  })

  it("shows both decimals, and none only where asked for and none are needed", () => {
    const gbp = { locale: "en-GB", currency_code: "gbp" }
    expect(formatMoney(149, gbp)).toBe("£149.00")
    expect(formatMoney(149, { ...gbp, short: true })).toBe("£149")
    expect(formatMoney(149.5, { ...gbp, short: true })).toBe("£149.50")
    expect(formatMoney(-20, gbp)).toBe("−£20.00")
  })

  it("follows the language", () => {
    const text = formatMoney(1339.5, { locale: "pt-BR", currency_code: "brl" })
    expect(text.replace(/\s/g, " ")).toBe("R$ 1.339,50")
  })
})

describe("a promised range", () => {
  it("is in the shop's time, and knows whether it is one day there", () => {
    const range = { p50: "2026-07-01T22:30:00.000Z", p90: "2026-07-01T23:30:00.000Z" }
    const utc = rangeParts(range, { locale: "en-GB", time_zone: "UTC" })
    const london = rangeParts(range, { locale: "en-GB", time_zone: "Europe/London" })
    expect(utc).toMatchObject({ same_day: true, from_time: "22:30", to_time: "23:30" })
    expect(london).toMatchObject({ same_day: false, from_time: "23:30", to_time: "00:30" })
  })
})
