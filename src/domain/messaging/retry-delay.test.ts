import { describe, expect, it } from "vitest"
import { MAX_ATTEMPTS, retryDelayMs } from "./retry-delay"

const MIDDLE = 0.5

describe("the delay before the next attempt", () => {
  it("starts at a second, doubles, and stops growing at ten minutes", () => {
    expect([1, 2, 3, 10, 11, 29].map((attempts) => retryDelayMs(attempts, MIDDLE))).toEqual([
      1_000, 2_000, 4_000, 512_000, 600_000, 600_000,
    ])
  })

  it("is spread by a fifth either way", () => {
    expect(retryDelayMs(1, 0)).toBe(800)
    expect(retryDelayMs(1, 0.999_999)).toBe(1_200)
  })

  it("outlasts a server that is away for an hour, whatever the chance", () => {
    let shortest_ms = 0
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts++) {
      shortest_ms += retryDelayMs(attempts, 0)
    }
    expect(shortest_ms).toBeGreaterThan(60 * 60 * 1_000)
  })
})
