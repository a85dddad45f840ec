/** Four to eight digits. */
export const PIN_PATTERN = /^\d{4,8}$/

/** Wrong PINs in a row before the first lock. */
const FREE_FAILURES = 5
const FIRST_LOCK_MINUTES = 5
const LONGEST_LOCK_MINUTES = 24 * 60

/**
 * For how many minutes nobody can try again after that many wrong PINs in a row: none up to the
 * fourth, then 5, and twice as long after each further one, up to a day.
 */
export const lockMinutes = (failures: number): number =>
  failures < FREE_FAILURES
    ? 0
    : Math.min(FIRST_LOCK_MINUTES * 2 ** (failures - FREE_FAILURES), LONGEST_LOCK_MINUTES)

/** PINs that are tried first: the same digit, or digits that count up or down. */
export const isGuessable = (pin: string): boolean => {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  return [0, 1, -1].some((step) => steps.every((each) => each === step))
}
