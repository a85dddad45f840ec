import { useMemo } from "react"
import { useText } from "./use-text"

const DAY_MINUTES = 24 * 60

/** Days such as `2026-11-20` are no instants: they are written as they are. */
const dayFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })

/** How figures are written in the reader's language. */
export function useFigureFormat() {
  const { t, locale } = useText()
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale)
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })
    const short = dayFormat(locale, { day: "numeric", month: "short" })
    const long = dayFormat(locale, { day: "numeric", month: "short", year: "numeric" })
    return {
      number: (value: number) => number.format(value),
      percent: (value: number) => percent.format(value),
      duration: (minutes: number) => {
        if (minutes < 60) return t("analytics.minutes", { minutes })
        const hours = Math.floor(minutes / 60)
        if (minutes < 2 * DAY_MINUTES) return t("analytics.hours", { hours, minutes: minutes % 60 })
        return t("analytics.days", { days: Math.floor(hours / 24), hours: hours % 24 })
      },
      day: (day: string) => short.format(new Date(day)),
      days: ({ from, to }: { from: string; to: string }) =>
        from === to
          ? short.format(new Date(from))
          : short.formatRange(new Date(from), new Date(to)),
      longDays: ({ from, to }: { from: string; to: string }) =>
        long.formatRange(new Date(from), new Date(to)),
    }
  }, [t, locale])
}

export type FigureFormat = ReturnType<typeof useFigureFormat>
