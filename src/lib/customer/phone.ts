const TRUNK_OR_EXIT_PREFIX = /^0+/
const MIN_NATIONAL_DIGITS = 9

/** The digits of a phone number that are dialled wherever one is, or null for what is none. */
export const nationalNumber = (phone: string): string | null => {
  const digits = phone.replace(/\D/g, "").replace(TRUNK_OR_EXIT_PREFIX, "")
  return digits.length >= MIN_NATIONAL_DIGITS ? digits.slice(-MIN_NATIONAL_DIGITS) : null
}
