import { describe, expect, it } from "vitest"
import { sumMinor } from "../shared/money"
import { input, offer, text as label } from "./__tests__/quotes"
import { bookOf, shippedRules } from "./__tests__/shipped-rules"
import { buildQuote } from "./quote"
import { chargedLines } from "./quote-terms"
import { reviseQuote, type RevisionLine } from "./revision"

const NOW = new Date("2026-03-02T09:00:00.000Z")
const LATER = new Date("2026-03-04T09:00:00.000Z")
const RULES = { version: 3, book: bookOf(shippedRules()) }

const INPUT = input({ service_method: "mail_in", urgency: "express", deposit_enabled: true })

function booked(given = INPUT) {
  const result = buildQuote(given, RULES, NOW)
  if (!result.ok) {
    throw new Error(result.code)
  }
  return result.value
}

const work: RevisionLine[] = [
  { kind: "repair", label: label("Screen"), amount_minor: 14_900, variant_id: "variant_screen" },
  { kind: "labour", label: label("Straighten the frame"), amount_minor: 3_500 },
]

describe("a revised quote", () => {
  it("replaces the work and keeps the fees that were accepted", () => {
    const revised = reviseQuote(booked(), work, RULES, LATER)
    expect(revised).toMatchObject({ ok: true, value: { total_minor: 22_690 } })
    if (revised.ok) {
      const { lines, subtotal_minor, tax_minor, total_minor } = revised.value
      expect(lines.map(({ kind }) => kind)).toEqual([
        "repair",
        "labour",
        "urgency",
        "service_method",
      ])
      expect(sumMinor(lines.map((line) => line.amount_minor))).toBe(total_minor)
      expect(subtotal_minor + tax_minor).toBe(total_minor)
    }
  })

  it("has its own hash and validity, and leaves the accepted version as it was", () => {
    const before = booked()
    const revised = reviseQuote(before, work, RULES, LATER)
    expect(revised.ok && revised.value.hash).not.toBe(before.hash)
    expect(revised.ok && revised.value.valid_until).toEqual(new Date("2026-04-03T09:00:00.000Z"))
    expect(before).toEqual(booked())
  })

  it("keeps discounts with their repair, and a credited diagnosis costs nothing", () => {
    const before = booked(
      input({ offers: [offer({ diagnosed_first: true })], completed_repairs: 3 })
    )
    const kinds = (lines: RevisionLine[]) => {
      const revised = reviseQuote(before, lines, RULES, LATER)
      return revised.ok ? revised.value.lines.map(({ kind }) => kind) : []
    }
    const credited = ["diagnosis_fee", "diagnosis_credit"]
    expect(kinds(work)).toEqual(["repair", "labour", "loyalty", ...credited])
    expect(kinds([work[1]])).toEqual(["labour", ...credited])
    expect(chargedLines(before.lines).map(({ kind }) => kind)).toEqual(["repair"])
  })

  it("refuses no lines and lines below zero", () => {
    expect(reviseQuote(booked(), [], RULES, NOW)).toEqual({ ok: false, code: "empty_lines" })
    const negative = [{ ...work[0], amount_minor: -1 }]
    expect(reviseQuote(booked(), negative, RULES, NOW)).toEqual({
      ok: false,
      code: "negative_line",
    })
  })
})
