import type { TextLocale } from "./types"

/** The language of the shop's texts that fits a language of the admin, such as `ptBR` or `en`. */
export const textLocaleOf = (language: string): TextLocale =>
  language.toLowerCase().startsWith("pt") ? "pt-BR" : "en-GB"

/** Formatters for one language and one time zone (IANA name); instants are ISO 8601. */
export function createFormat(locale: TextLocale, timeZone: string) {
  const dateTimeFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
  const shortFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
  const fullFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: "long",
    timeStyle: "short",
  })
  const clockFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  })
  const weekdayFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "short" })
  const unitFormat = (unit: string, unitDisplay: "long" | "short" | "narrow") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay })
  const units = {
    minute: unitFormat("minute", "short"),
    hour: unitFormat("hour", "narrow"),
    day: unitFormat("day", "long"),
  }
  const agoFormat = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })

  return {
    locale,
    timeZone,
    /** An amount in major units, such as £149.50. */
    money: (amount: number, currencyCode: string): string =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: currencyCode.toUpperCase(),
      }).format(amount),
    dateTime: (iso: string): string => dateTimeFormat.format(new Date(iso)),
    fullDateTime: (iso: string): string => fullFormat.format(new Date(iso)),
    /** A range of instants, with what both ends share said once. */
    range: (from: string, to: string): string =>
      dateTimeFormat.formatRange(new Date(from), new Date(to)),
    /** As `range`, without the weekday. */
    shortRange: (from: string, to: string): string =>
      shortFormat.formatRange(new Date(from), new Date(to)),
    /** An instant as briefly as it can be said: today its time, this week its day too, else its date. */
    soon: (iso: string, now: Date): string => {
      const at = new Date(iso)
      if (dayFormat.format(at) === dayFormat.format(now)) return clockFormat.format(at)
      const days = Math.abs(at.getTime() - now.getTime()) / 86_400_000
      return (days < 6 ? weekdayFormat : shortFormat).format(at)
    },
    /** A time span in its largest whole unit, such as `38 min` or `2 days`. */
    duration: (milliseconds: number): string => {
      const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
      if (minutes < 60) return units.minute.format(minutes)
      const hours = Math.floor(minutes / 60)
      return hours < 48 ? units.hour.format(hours) : units.day.format(Math.floor(hours / 24))
    },
    /** How long ago (or ahead) an instant is, in its largest whole unit. */
    relative: (iso: string, now: Date): string => {
      const minutes = Math.round((new Date(iso).getTime() - now.getTime()) / 60_000)
      if (Math.abs(minutes) < 60) return agoFormat.format(minutes, "minute")
      const hours = Math.round(minutes / 60)
      if (Math.abs(hours) < 48) return agoFormat.format(hours, "hour")
      return agoFormat.format(Math.round(hours / 24), "day")
    },
  }
}

export type Format = ReturnType<typeof createFormat>
