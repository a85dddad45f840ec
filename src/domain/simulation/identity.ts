import type { Random } from "./random"

const WITH_IMEI: readonly string[] = ["phone"]
/** The prefix of test handsets (GSMA's TS.06 keeps 00 for them), so no IMEI is a real one. */
const TEST_PREFIX = "00"
const IMEI_DIGITS = 14

/** The digit that Luhn's check (ISO/IEC 7812-1) asks for behind `digits`. */
function luhnDigit(digits: string): number {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** An identity that a device of this kind has: an IMEI that checks, or a serial number. */
export function deviceIdentity(
  kind: string,
  random: Random
): { imei: string | null; serial: string | null } {
  if (!WITH_IMEI.includes(kind)) return { imei: null, serial: `SIM${random.letters(9)}` }
  let digits: string = TEST_PREFIX
  while (digits.length < IMEI_DIGITS) digits += String(random.below(10))
  return { imei: `${digits}${luhnDigit(digits)}`, serial: null }
}
