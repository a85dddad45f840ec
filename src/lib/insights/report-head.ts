import type { PeriodSums } from "./read-sums"

/** What every report says first: which days it is about, whose days, and how fresh it is. */
export const reportHead = ({ period, ranges, time_zone }: PeriodSums, now: Date) => ({
  period,
  ...ranges,
  time_zone,
  as_of: now.toISOString(),
})
