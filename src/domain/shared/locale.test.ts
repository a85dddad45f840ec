import { describe, expect, it } from "vitest"
import { isLocale, joinTexts } from "./locale"

describe("texts in every language", () => {
  it("joins language by language and skips what is empty", () => {
    const parts = [
      { "en-GB": "Screen", "pt-BR": "Tela" },
      { "en-GB": "", "pt-BR": "" },
      { "en-GB": "Genuine", "pt-BR": "Original" },
    ]
    expect(joinTexts(parts, " · ")).toEqual({
      "en-GB": "Screen · Genuine",
      "pt-BR": "Tela · Original",
    })
  })

  it("knows the exact codes only", () => {
    expect(["en-GB", "pt-BR", "en", "pt-br", null].map(isLocale)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
