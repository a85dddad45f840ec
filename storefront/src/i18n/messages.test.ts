import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { HEADLINES } from "@/features/tracking/headline"
import en from "../../messages/en-GB.json"
import pt from "../../messages/pt-BR.json"

interface Tree {
  [key: string]: string | Tree
}

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)]
    )
  )
}

const english = flatten(en)
const portuguese = flatten(pt)
// a brace after a plural's case opens a text, not a value
const parameters = (text: string) =>
  [
    ...new Set([...text.matchAll(/(?<!(?:one|other|=\d) )\{(\w+)[,}]/g)].map((match) => match[1]!)),
  ].sort()

describe("the two languages", () => {
  it("have the same keys", () => {
    expect([...portuguese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it("leave no text empty", () => {
    for (const text of [...english.values(), ...portuguese.values()]) {
      expect(text.trim()).not.toBe("")
    }
  })

  it("put the same values into each text", () => {
    for (const [key, text] of english) {
      expect([key, parameters(portuguese.get(key)!)]).toEqual([key, parameters(text)])
    }
  })

  it.each([
    ["en-GB", en],
    ["pt-BR", pt],
  ] as const)("can be read in %s", (locale, messages) => {
    const t = createTranslator({ locale, messages: messages as Tree })
    for (const key of english.keys()) {
      const names = parameters(english.get(key)!)
      const given = Object.fromEntries(names.map((name) => [name, 2]))
      expect(t(key as never, given as never)).not.toContain("{")
    }
  })

  it("have a headline for each state that the API tells", () => {
    for (const headline of HEADLINES) {
      expect(english.has(`tracking.headline.${headline}.title`)).toBe(true)
    }
  })
})
