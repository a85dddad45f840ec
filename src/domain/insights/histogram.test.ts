import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boundsOf, bucketOf, quantile } from "./histogram"

const durations = fc.array(fc.integer({ min: 0, max: 90 * 86_400_000 }), {
  minLength: 1,
  maxLength: 300,
})

const histogramOf = (values: readonly number[]) => {
  const histogram = new Map<number, number>()
  for (const value of values)
    histogram.set(bucketOf(value), (histogram.get(bucketOf(value)) ?? 0) + 1)
  return histogram
}

describe("the histogram of durations", () => {
  it("keeps each duration between the bounds of its bucket", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 86_400_000 }), (duration) => {
        const { from, to } = boundsOf(bucketOf(duration))
        expect(duration).toBeGreaterThanOrEqual(from - 1)
        expect(duration).toBeLessThanOrEqual(to + 1)
      })
    )
  })

  it("finds quantiles in the bucket in which the exact one lies", () => {
    fc.assert(
      fc.property(durations, fc.constantFrom(0.1, 0.5, 0.9), (values, q) => {
        const sorted = [...values].sort((a, b) => a - b)
        const exact = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]
        const { from, to } = boundsOf(bucketOf(exact))
        const found = quantile(histogramOf(values), q) ?? -1
        expect(found).toBeGreaterThanOrEqual(Math.floor(from))
        expect(found).toBeLessThanOrEqual(Math.ceil(to))
      })
    )
  })

  it("answers the same however values were grouped before", () => {
    fc.assert(
      fc.property(durations, durations, (a, b) => {
        const together = histogramOf([...a, ...b])
        const added = new Map(histogramOf(a))
        for (const [bucket, count] of histogramOf(b))
          added.set(bucket, (added.get(bucket) ?? 0) + count)
        expect(quantile(added, 0.5)).toBe(quantile(together, 0.5))
      })
    )
  })

  it("has no quantile of nothing", () => {
    expect(quantile(new Map(), 0.5)).toBeNull()
    expect(quantile(new Map([[3, 0]]), 0.5)).toBeNull()
  })
})
