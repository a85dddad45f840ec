import { DECIMALS, type NumberInput } from "./price-rule-fields"

/**
 * Reads what a person typed ("12", "12.5", "12,50") as an integer of the smallest unit, exact.
 * Answers null for anything else, also for more decimals than the input has.
 */
export function parseNumber(text: string, input: NumberInput): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(text.trim())
  const decimals = match?.[2] ?? ""
  if (!match || decimals.length > DECIMALS[input]) return null
  return Number(`${match[1]}${decimals.padEnd(DECIMALS[input], "0")}`)
}

/** The text of an input field for an integer of the smallest unit: 14950 as money is "149.50". */
export function numberText(value: number, input: NumberInput): string {
  const places = DECIMALS[input]
  if (places === 0) return String(value)
  const digits = String(value).padStart(places + 1, "0")
  const decimals = digits.slice(-places)
  const shown = input === "money" ? decimals : decimals.replace(/0+$/, "")
  return shown ? `${digits.slice(0, -places)}.${shown}` : digits.slice(0, -places)
}
