import { describe, expect, it } from "vitest"
import { newId } from "./new-id"

describe("new ids", () => {
  it("have the prefix and a ULID of the present time", () => {
    const before = Date.now()
    const id = newId("prod")
    expect(id).toMatch(/^prod_[0-9A-HJKMNP-TV-Z]{26}$/)
    const time = [...id.slice(5, 15)].reduce(
      (sum, letter) => sum * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter),
      0
    )
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  })

  it("are all different, also across the pool of random bytes", () => {
    const ids = Array.from({ length: 10_000 }, () => newId("x"))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
