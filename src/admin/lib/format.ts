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
