import { describe, expect, it } from "vitest"
import { quoteVersion } from "./quote-version"

const text = { "en-GB": "Screen", "pt-BR": "Tela" }
const none = { variant_id: null, repair_type: null, part_grade: null }

describe("a priced quote as a version of a repair", () => {
  it("keeps hash, total and repairs, and numbers its lines", () => {
    const version = quoteVersion(
      {
        currency_code: "gbp",
        total_minor: 13_700,
        hash: "h",
        valid_until: new Date("2026-04-01T09:00:00Z"),
        lines: [
          {
            kind: "repair",
            label: text,
            amount_minor: 14_900,
            rule: "price.offer",
            variant_id: "variant_1",
            repair_type: "screen",
            part_grade: "premium",
          },
          { kind: "bundle", label: text, amount_minor: -1_200, rule: "bundle", ...none },
        ],
      },
      2,
      "sent"
    )
    expect(version).toEqual({
      version: 2,
      status: "sent",
      hash: "h",
      currency: "gbp",
      total_minor: 13_700,
      valid_until: "2026-04-01T09:00:00.000Z",
      lines: [
        { id: "1", repair_type: "screen", part_grade: "premium", amount_minor: 14_900 },
        { id: "2", repair_type: null, part_grade: null, amount_minor: -1_200 },
      ],
    })
  })
})
