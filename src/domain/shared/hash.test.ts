import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson, sha256Hex } from "./hash"

describe("canonical JSON", () => {
  it("is the same for the same members in any order", () => {
    expect(canonicalJson({ b: 1, a: { d: [1, "x"], c: null } })).toBe(
      '{"a":{"c":null,"d":[1,"x"]},"b":1}'
    )
  })

  it("says what JSON says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  it("survives a round trip through JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
      })
    )
  })

  it("leaves out undefined members and writes dates as ISO 8601", () => {
    const at = new Date(0)
    expect(canonicalJson({ a: undefined, at })).toBe('{"at":"1970-01-01T00:00:00.000Z"}')
  })

  it.each([NaN, Infinity, 1n, () => 1, undefined])("refuses %s", (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe("sha256Hex", () => {
  it("matches the published vector", () => {
    expect(sha256Hex("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  })
})
