/** Reads what a person typed as a whole number from 0 to `max`, or null for anything else. */
export function wholeNumber(text: string, max: number): number | null {
  if (!/^\d{1,9}$/.test(text.trim())) return null
  const value = Number(text.trim())
  return value <= max ? value : null
}
