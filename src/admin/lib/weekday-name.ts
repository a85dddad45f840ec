import type { TextLocale } from "./types"

const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

/** The name of a day of the week; 1 is Monday. */
export const weekdayName = (weekday: number, locale: TextLocale, width: "short" | "long"): string =>
  new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" }).format(
    MONDAY + (weekday - 1) * DAY_MS
  )

/** A day such as `2026-11-20` with its weekday, shortly. */
export const dayName = (day: string, locale: TextLocale): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(Date.parse(day))
