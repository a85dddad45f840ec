import { describe, expect, it } from "vitest"
import type { RepairQuote } from "@/lib/medusa/types"
import { headlineOf } from "./headline"
import { pollDelayMs } from "./live"
import { acceptedQuote, differenceToAccepted, openQuote } from "./quotes"
import { parseTrackingToken } from "./token"

const quote = (version: number, status: RepairQuote["status"], total: number, accepted = false) =>
  ({ version, status, total, accepted_at: accepted ? "2026-11-20T10:00:00Z" : null }) as RepairQuote

describe("a repair's quotes", () => {
  const quotes = [quote(2, "sent", 339.1), quote(1, "accepted", 294, true)]

  it("know which one waits and which one is agreed", () => {
    expect(openQuote(quotes)?.version).toBe(2)
    expect(acceptedQuote(quotes)?.version).toBe(1)
    expect(openQuote([quote(1, "accepted", 294)])).toBeNull()
  })

  it("differ by an exact amount", () => {
    expect(differenceToAccepted(quotes[0]!, quotes)).toEqual({ version: 1, amount: 45.1 })
    expect(differenceToAccepted(quote(1, "sent", 100), [quote(1, "sent", 100)])).toBeNull()
  })

  it("compare with the agreed one also after it was replaced", () => {
    const replaced = [quote(1, "superseded", 294, true), quote(2, "viewed", 300)]
    expect(differenceToAccepted(replaced[1]!, replaced)).toEqual({ version: 1, amount: 6 })
  })
})

describe("a tracking link", () => {
  const token = "a".repeat(43)

  it.each([`#t=${token}`, `https://shop.example/pt-BR/track#t=${token}`, ` ${token} `])(
    "gives its token out of %s",
    (text) => {
      expect(parseTrackingToken(text)).toBe(token)
    }
  )

  it.each(["", "#", "https://shop.example/track", "RT-2026-000123", "#t="])(
    "refuses %s",
    (text) => {
      expect(parseTrackingToken(text)).toBeNull()
    }
  )
})

describe("a headline", () => {
  it("is one of those with a text, or unknown", () => {
    expect(headlineOf("tracking.awaiting_approval")).toBe("awaiting_approval")
    expect(headlineOf("tracking.from_the_future")).toBeNull()
  })
})

it("polls soon after the line is lost, and then more calmly", () => {
  expect([0, 1, 2].map(pollDelayMs)).toEqual([5_000, 10_000, 10_000])
})
