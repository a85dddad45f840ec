/**
 * Reads what a person typed ("12", "12.5", "12,50") as integer minor units.
 * Answers null for anything else, also for more than two decimals.
 */
export function parseMinor(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
}

/** Integer minor units of an API amount in major units such as 149.5. */
export const toMinor = (amount: number): number => Math.round(amount * 100)

/** The API's amount in major units of integer minor units. */
export const toMajor = (minor: number): number => Number(minorToText(minor))

/** Integer minor units as the text of an input field: 14950 is "149.50". */
export function minorToText(minor: number): string {
  const sign = minor < 0 ? "-" : ""
  const digits = String(Math.abs(minor)).padStart(3, "0")
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
