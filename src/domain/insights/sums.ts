import type { Metric } from "./metrics"

/** What was added up for one metric in one stretch of time. */
export interface SumRow {
  metric: Metric
  subject: string
  bucket: string
  count: number
  total: number
}

export interface Sum {
  count: number
  total: number
}

type Filter = Partial<Pick<SumRow, "subject" | "bucket">>

/** The sums of one stretch of time, to be asked for figures. */
export class Sums {
  constructor(private readonly rows: readonly SumRow[]) {}

  /** The rows of a metric, of one subject or bucket where it is given. */
  of(metric: Metric, { subject, bucket }: Filter = {}): readonly SumRow[] {
    return this.rows.filter(
      (row) =>
        row.metric === metric &&
        (subject === undefined || row.subject === subject) &&
        (bucket === undefined || row.bucket === bucket)
    )
  }

  /** What the rows add up to. */
  sum(metric: Metric, filter: Filter = {}): Sum {
    return this.of(metric, filter).reduce(
      (sum, { count, total }) => ({ count: sum.count + count, total: sum.total + total }),
      { count: 0, total: 0 }
    )
  }

  count(metric: Metric, filter: Filter = {}): number {
    return this.sum(metric, filter).count
  }

  /** The number of values in each bucket of the histogram. */
  histogram(metric: Metric, filter: Filter = {}): Map<number, number> {
    const histogram = new Map<number, number>()
    for (const { bucket, count } of this.of(metric, filter)) {
      const key = Number(bucket)
      histogram.set(key, (histogram.get(key) ?? 0) + count)
    }
    return histogram
  }

  /** Every subject or bucket that occurs in a metric, in the order of the alphabet. */
  names(metric: Metric, name: "subject" | "bucket" = "subject"): string[] {
    return [...new Set(this.of(metric).map((row) => row[name]))].sort()
  }
}

/** A share from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null
