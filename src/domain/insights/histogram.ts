/** Four buckets to a doubling: a quantile is at most 19 % away from the exact one. */
const BUCKETS_PER_DOUBLING = 4
const MINUTE_MS = 60_000

/** Number of values by bucket. Histograms of parts add up to the histogram of the whole. */
export type Histogram = ReadonlyMap<number, number>

/** The bucket of a duration in milliseconds; all up to a minute share bucket 0. */
export function bucketOf(duration_ms: number): number {
  if (duration_ms <= MINUTE_MS) return 0
  return 1 + Math.floor(BUCKETS_PER_DOUBLING * Math.log2(duration_ms / MINUTE_MS))
}

/** Where a bucket begins and ends, in milliseconds. */
export function boundsOf(bucket: number): { from: number; to: number } {
  const edge = (index: number) => MINUTE_MS * 2 ** (index / BUCKETS_PER_DOUBLING)
  return bucket === 0 ? { from: 0, to: MINUTE_MS } : { from: edge(bucket - 1), to: edge(bucket) }
}

/**
 * The duration in milliseconds that a share `q` (0 to 1) of the values does not exceed, as if values
 * lay evenly inside their bucket; null where there are none.
 */
export function quantile(histogram: Histogram, q: number): number | null {
  const buckets = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const size = buckets.reduce((sum, [, count]) => sum + count, 0)
  let left = q * size
  for (const [bucket, count] of buckets) {
    const { from, to } = boundsOf(bucket)
    if (left <= count) return Math.round(from + ((to - from) * left) / count)
    left -= count
  }
  return null
}
