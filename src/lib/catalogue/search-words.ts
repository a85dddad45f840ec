const MAX_WORDS = 8

/** Words that people type around a device and that name none. */
const NOISE = new Set(
  "the a an my for of with repair repairs fix do da de o meu minha para com conserto reparo".split(
    " "
  )
)

/** Words of a model's name as others write them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  geracao: "generation",
  polegadas: "inch",
  inches: "inch",
}

/** Lower-case words without accents or punctuation, as the search index has them; "+" is "plus". */
export const searchWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** The words of a query that say something about a device, at most eight. */
export const queryWords = (query: string): string[] => {
  const words = [...new Set(searchWords(query).map((word) => SYNONYMS[word] ?? word))]
  const telling = words.filter((word) => !NOISE.has(word))
  return (telling.length ? telling : words).slice(0, MAX_WORDS)
}

/** How many letters of a word may be wrong: none in a number or a very short word. */
export const allowedErrors = (word: string): 0 | 1 | 2 => {
  if (word.length < 3 || /^\d+$/.test(word)) return 0
  return word.length < 5 || /\d/.test(word) ? 1 : 2
}

const without = (word: string): string[] =>
  Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

/** What may be left of a word when one or two of its first eight letters go. */
export const typoVariants = (word: string): string[] => {
  const head = word.slice(0, 8)
  const one = without(head)
  const two = allowedErrors(word) === 2 ? one.flatMap(without) : []
  return [...new Set([head, ...one, ...two])]
}

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to get from
 * one word to the other (optimal string alignment).
 */
export const editDistance = (from: string, to: string): number => {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[to.length]
}
