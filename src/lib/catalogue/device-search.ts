import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"
import { allowedErrors, editDistance, queryWords, searchWords, typoVariants } from "./search-words"

/** What is looked up: every index term from `low` to `high` counts for the word `position`. */
type Range = { position: number; low: string; high: string; factor: number }

/** The ranges of a query and how many of its words a device has to have. */
export type SearchPlan = { ranges: Range[]; required: number }

/** Sorts behind every letter and digit, so `word` to `word~` is everything that begins so. */
const LAST = "~"
const WHOLE_QUERY = 0
const WHOLE_FACTOR = 3
const TYPO_FACTORS = [1, 0.6, 0.35]

/**
 * The plan of a query whose words are right: each word, or a word that begins with it, has to be
 * among the device's. The whole query in one piece finds what is called exactly so.
 *
 * @returns null for a query without a letter or a digit
 */
export const planSearch = (query: string): SearchPlan | null => {
  const words = queryWords(query)
  if (words.length === 0) return null
  const whole = `=${searchWords(query).join("")}`
  const ranges = words.map((word, i) => ({
    position: i + 1,
    low: word,
    high: word + LAST,
    factor: 1,
  }))
  ranges.push({ position: WHOLE_QUERY, low: whole, high: whole, factor: WHOLE_FACTOR })
  return { ranges, required: words.length }
}

const SIMILAR = `
select distinct word from device_search_typo where variant = any((select ?::text[])::text[])`

/**
 * The plan for a query that found nothing: words of the index that differ by a letter or two count
 * as well, and half of the words may be missing, since people also type what is broken.
 */
export const planForgivingSearch = async (knex: Knex, exact: SearchPlan): Promise<SearchPlan> => {
  const typed = exact.ranges.filter(({ position }) => position !== WHOLE_QUERY)
  const variants = typed.flatMap(({ low }) => (allowedErrors(low) ? typoVariants(low) : []))
  const rows = await preparedQuery<{ word: string }>(knex, "similar_words", SIMILAR, [variants])
  const similar = typed.flatMap(({ position, low }) =>
    rows.flatMap(({ word }) => {
      const errors = editDistance(low, word)
      if (errors === 0 || errors > allowedErrors(low)) return []
      return [{ position, low: word, high: word, factor: TYPO_FACTORS[errors] }]
    })
  )
  return {
    ranges: [...exact.ranges, ...similar],
    required: Math.max(1, Math.floor(exact.required / 2)),
  }
}

/** A plan as the bindings of `searchHits`. */
export const searchBindings = ({ ranges, required }: SearchPlan): unknown[] => [
  ranges.map(({ position }) => position),
  ranges.map(({ low }) => low),
  ranges.map(({ high }) => high),
  ranges.map(({ factor }) => factor),
  required,
]

/**
 * `hits(id, matched, score)`: the models with enough of the words, from the bindings that begin at
 * `$first`. A whole word counts double, the beginning of one by its share of the word.
 */
export const searchHits = (first: number): string => `
word as (
  select * from unnest($${first}::int[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::real[])
    as w(position, low, high, factor)
), match as (
  select s.device_model_id, w.position, max(s.weight * w.factor *
    case when s.term = w.low then 2 else length(w.low)::real / length(s.term) end) as score
  from word w join device_search_term s on s.term >= w.low and s.term <= w.high
  group by s.device_model_id, w.position
), hits as (
  select device_model_id as id, count(*) filter (where position > 0) as matched, sum(score) as score
  from match group by device_model_id
  having count(*) filter (where position > 0) >= $${first + 4} or bool_or(position = 0)
)`

/** The same as `searchHits(7)`. */
export const SEARCH_HITS = searchHits(7)
