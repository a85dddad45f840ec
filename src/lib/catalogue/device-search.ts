import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"
import { allowedErrors, editDistance, queryWords, searchWords, typoVariants } from "./search-words"

/** What is looked up: every index term from `low` to `high` counts for the word `position`. */
type Range = { position: number; low: string; high: string; factor: number }

/** The ranges of a query and how many of its words a device has to have. */
export type SearchPlan = { ranges: Range[]; required: number; needs_all: boolean }

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
  return { ranges, required: words.length, needs_all: true }
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
    needs_all: false,
  }
}

/** A plan as the bindings of `searchHits` and `searchHitsOfAll`. */
export const searchBindings = ({ ranges, required }: SearchPlan): unknown[] => [
  ranges.map(({ position }) => position),
  ranges.map(({ low }) => low),
  ranges.map(({ high }) => high),
  ranges.map(({ factor }) => factor),
  required,
]

/** `word`: the ranges of a plan, from its bindings, which begin at `$first`. */
const words = (first: number): string => `
word as materialized (
  select * from unnest($${first}::int[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::real[])
    as w(position, low, high, factor)
)`

// in a sub-select that Postgres cannot take apart: whatever it takes the number of words and terms to
// be, it looks a range up in the index, and never reads the whole index to compare it with each word
const TERMS = `(
  select device_model_id, term, weight from device_search_term
  where term >= w.low and term <= w.high offset 0
)`
const TERMS_OF_MODEL = `(
  select term, weight from device_search_term
  where device_model_id = c.device_model_id and term >= w.low and term <= w.high offset 0
)`

/** A whole word counts double, the beginning of one by its share of the word. */
const SCORE = `max(s.weight * w.factor *
    case when s.term = w.low then 2 else length(w.low)::real / length(s.term) end)`

const hits = (required: number): string => `
hits as (
  select device_model_id as id, count(*) filter (where position > 0) as matched, sum(score) as score
  from match group by device_model_id
  having count(*) filter (where position > 0) >= $${required} or bool_or(position = 0)
)`

/**
 * `hits(id, matched, score)`: the models with enough of the words, from the bindings that begin at
 * `$first`.
 */
export const searchHits = (first: number): string => `${words(first)}, match as (
  select s.device_model_id, w.position, ${SCORE} as score
  from word w cross join lateral ${TERMS} s
  group by s.device_model_id, w.position
), ${hits(first + 4)}`

/** From how many terms on a word is so frequent that its models are not looked up one by one. */
const MANY_TERMS = 100

/**
 * The same hits where each word has to be found, and there are several: begins with the models of the
 * rarest word, so that a word which half of the catalogue has costs no more than another.
 */
export const searchHitsOfAll = (first: number): string => `${words(first)}, rarest as materialized (
  select w.*, size.terms = ${MANY_TERMS} as is_frequent from word w cross join lateral (
    select count(*) as terms from (select 1 from ${TERMS} s limit ${MANY_TERMS}) counted
  ) size
  where w.position > ${WHOLE_QUERY} order by size.terms limit 1
), candidate as materialized (
  select distinct s.device_model_id
  from (
    select position, low, high, factor from rarest
    union all select * from word where position = ${WHOLE_QUERY}
  ) w cross join lateral ${TERMS} s
  where not (select is_frequent from rarest)
), match as (
  select c.device_model_id, w.position, ${SCORE} as score
  from candidate c cross join word w cross join lateral ${TERMS_OF_MODEL} s
  group by c.device_model_id, w.position
  union all
  select s.device_model_id, w.position, ${SCORE} as score
  from word w cross join lateral ${TERMS} s
  where (select is_frequent from rarest)
  group by s.device_model_id, w.position
), ${hits(first + 4)}`
