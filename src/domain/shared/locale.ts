/** Every language that a customer or a staff member can read. */
export const LOCALES = ["en-GB", "pt-BR"] as const
export type Locale = (typeof LOCALES)[number]

/** One text in every language. */
export type LocalizedText = Readonly<Record<Locale, string>>

/** True when `value` is one of the supported locale codes. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value)
}

/** Joins the parts of each language with `separator`, leaving out empty ones. */
export function joinTexts(parts: readonly LocalizedText[], separator = " "): LocalizedText {
  const join = (locale: Locale) =>
    parts
      .map((part) => part[locale])
      .filter((text) => text !== "")
      .join(separator)
  return { "en-GB": join("en-GB"), "pt-BR": join("pt-BR") }
}
