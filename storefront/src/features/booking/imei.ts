/** An IMEI without the spaces, dots and dashes that boxes and settings print between its digits. */
export function normaliseImei(text: string): string {
  return text.replace(/[\s./-]/g, "")
}

/** 15 digits whose last one is right by the Luhn rule. */
export function isValidImei(text: string): boolean {
  const digits = normaliseImei(text)
  if (!/^\d{15}$/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
