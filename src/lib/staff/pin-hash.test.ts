import { describe, expect, it } from "vitest"
import { hashPin, isPinOf } from "./pin-hash"

describe("the hash of a PIN", () => {
  it("fits its PIN alone, and is another each time", async () => {
    const hash = await hashPin("4711")
    expect(await isPinOf(hash, "4711")).toBe(true)
    expect(await isPinOf(hash, "4712")).toBe(false)
    expect(await isPinOf(null, "4711")).toBe(false)
    expect(await hashPin("4711")).not.toBe(hash)
    expect(hash).not.toContain("4711")
  })
})
