/** A model of the catalogue with what is needed to check it. */
export type ModelToCheck = {
  /** where it stands, for messages: "devices/apple.json" */
  file: string
  brand: { slug: string; name: string }
  slug: string
  name: string
  kind: string
  release_year: number
  identifiers: readonly string[]
  nicknames: readonly string[]
  /** how many repairs the shop can offer for it */
  repairs: number
}

export type CatalogueProblem = { file: string; model: string; message: string }

const FIRST_YEAR = 2007

/** Lower case without spaces: codes that differ in nothing else are one code. */
const comparable = (code: string): string => code.toLowerCase().replace(/\s+/g, "")

const problem = ({ file, name }: ModelToCheck, message: string): CatalogueProblem => ({
  file,
  model: name,
  message,
})

/** Every value of a kind that two models claim, or one model twice. */
function duplicatesOf(
  models: readonly ModelToCheck[],
  what: string,
  valuesOf: (model: ModelToCheck) => readonly string[]
): CatalogueProblem[] {
  const owners = new Map<string, ModelToCheck>()
  return models.flatMap((model) =>
    valuesOf(model).flatMap((value) => {
      const key = comparable(value)
      const owner = owners.get(key)
      owners.set(key, owner ?? model)
      if (!owner) return []
      const whose = owner === model ? "itself" : `${owner.name} in ${owner.file}`
      return [problem(model, `${what} ${value} is already that of ${whose}`)]
    })
  )
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

function checkOne(model: ModelToCheck, last_year: number): CatalogueProblem[] {
  const { file, brand, slug, name, release_year, nicknames, repairs } = model
  const brandWords = wordsOf(name).filter((word) => word === brand.name.toLowerCase()).length
  const problems: [boolean, string][] = [
    [file !== `devices/${brand.slug}.json`, `brand ${brand.slug} belongs into a file of its name`],
    [!slug.startsWith(`${brand.slug}-`), `slug ${slug} does not begin with ${brand.slug}-`],
    [
      release_year < FIRST_YEAR || release_year > last_year,
      `release year ${release_year} is not between ${FIRST_YEAR} and ${last_year}`,
    ],
    [brandWords > 1, "its name has the brand twice"],
    [repairs === 0, "its specs leave no repair to offer"],
    [
      nicknames.some((nickname) => nickname.toLowerCase() === name.toLowerCase()),
      "a nickname is its own name",
    ],
  ]
  return problems.flatMap(([holds, message]) => (holds ? [problem(model, message)] : []))
}

/**
 * What is wrong with the models of all files together. `this_year` bounds the release years: devices
 * that were announced for the next are allowed.
 */
export function checkCatalogue(
  models: readonly ModelToCheck[],
  { this_year }: { this_year: number }
): CatalogueProblem[] {
  return [
    ...models.flatMap((model) => checkOne(model, this_year + 1)),
    ...duplicatesOf(models, "slug", ({ slug }) => [slug]),
    ...duplicatesOf(models, "name", ({ brand, name, kind }) => [`${brand.name} ${name} ${kind}`]),
    ...duplicatesOf(models, "identifier", ({ identifiers }) => identifiers),
  ]
}

/** How many models there are of each value, by value. */
export function countBy(
  models: readonly ModelToCheck[],
  valueOf: (model: ModelToCheck) => string
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const model of models) counts.set(valueOf(model), (counts.get(valueOf(model)) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
