const PATTERN = /^RT-(\d{4})-(\d{6,})$/

/**
 * A repair's number, such as RT-2026-000123. Past 999999 in one year it grows by a digit.
 *
 * @throws RangeError for a year without four digits or a sequence below 1
 */
export function formatRepairNumber(year: number, seq: number): string {
  if (
    !Number.isInteger(year) ||
    year < 1000 ||
    year > 9999 ||
    !Number.isSafeInteger(seq) ||
    seq < 1
  ) {
    throw new RangeError("A repair number needs a year of four digits and a sequence from 1")
  }
  return `RT-${year}-${String(seq).padStart(6, "0")}`
}

/** The year and sequence of a repair number, whatever its letter case; null when it is none. */
export function parseRepairNumber(text: string): { year: number; seq: number } | null {
  const match = PATTERN.exec(text.trim().toUpperCase())
  if (!match) {
    return null
  }
  const parsed = { year: Number(match[1]), seq: Number(match[2]) }
  const canonical = parsed.seq >= 1 && Number.isSafeInteger(parsed.seq) && parsed.year >= 1000
  return canonical && formatRepairNumber(parsed.year, parsed.seq) === match[0] ? parsed : null
}
