import { nationalNumber } from "./phone"

const MAX_WORDS = 8
const PHONE_LIKE = /^[+()\d\s./-]+$/
const MIN_PHONE_DIGITS = 5
/** A repair number: its digits alone are found by an index in a fraction of the time. */
const REPAIR_NUMBER = /^[a-z]{2}-\d{4}-\d+$/

/** Lower case without accents, as `customer_search_fold` makes it in the database. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()

/** A pattern for `like` that finds `text` anywhere. */
export const contains = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`

const digitsOf = (text: string): string => text.replace(/\D/g, "")

const isNumber = (text: string): boolean =>
  PHONE_LIKE.test(text) && digitsOf(text).length >= MIN_PHONE_DIGITS

const numberPatterns = (text: string): string[] => {
  const found = [digitsOf(text), nationalNumber(text) ?? ""].filter(Boolean)
  return [...new Set(found)].map(contains)
}

/**
 * What the search text of a customer has to hold for a query: all of the lists, any pattern (for
 * `like`) of each. A query that is one number is looked for without its spaces, as a phone number
 * also without its country's code.
 */
export const searchPatterns = (q: string): string[][] => {
  const query = q.trim()
  if (isNumber(query)) return [numberPatterns(query)]
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map((word) => {
      if (REPAIR_NUMBER.test(word)) return [contains(digitsOf(word))]
      return isNumber(word) ? numberPatterns(word) : [contains(word)]
    })
}
