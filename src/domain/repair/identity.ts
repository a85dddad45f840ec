/** Luhn's check over a string of digits (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** An IMEI without the blanks, dashes, dots and slashes that people and boxes write into it. */
export function normaliseImei(text: string): string {
  return text.replace(/[\s./-]/g, "")
}

/**
 * True for an IMEI (15 digits, the last one a Luhn check digit) or an IMEISV (16 digits, which
 * has a software version in place of the check digit). 3GPP TS 23.003, section 6.2.
 */
export function isValidImei(text: string): boolean {
  const digits = normaliseImei(text)
  if (/^0+$/.test(digits)) {
    return false
  }
  return /^\d{16}$/.test(digits) || (/^\d{15}$/.test(digits) && passesLuhn(digits))
}

/** A serial number as it is stored and compared: upper case, no blanks; null when empty. */
export function normaliseSerial(text: string): string | null {
  const serial = text.normalize("NFKC").replace(/\s/g, "").toUpperCase()
  return serial === "" ? null : serial
}
