import type { ModelToCheck } from "./check-catalogue"

/** A device that another list knows. */
export type ReferenceRow = {
  brand: string
  model: string
  kind: string
  release_year: number | null
  identifiers: readonly string[]
  /** how often it was seen; 0 where the list does not say */
  probes: number
}

export type Coverage = {
  total: number
  matched: number
  /** the same two, each row counted as often as it was seen */
  probes: number
  matched_probes: number
}

export type CoverageReport = {
  by_brand: Map<string, Coverage>
  by_year: Map<string, Coverage>
  by_kind: Map<string, Coverage>
  missing: ReferenceRow[]
}

const KINDS = new Set(["phone", "tablet", "laptop", "desktop", "console", "watch"])
const RADIO = /\b(5g|4g|lte)\b/g

/** A name as it is compared: no case, accents, punctuation or radio generation; "+" is "plus". */
export const normaliseName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("+", " plus ")
    .replace(RADIO, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

/** The whole name, then the name without its first word, and so on: "x 1", "1". */
const endingsOf = (name: string): string[] => {
  const words = name.split(" ")
  return words.map((_, index) => words.slice(index).join(" "))
}

/** Without its spaces, since "Fold 2" and "Fold2" are one name. */
const keyOf = (normalised: string): string => normalised.replaceAll(" ", "")

const withBrand = (brand: string, name: string): string =>
  name.startsWith(`${brand} `) ? name : `${brand} ${name}`

function matcherOf(models: readonly ModelToCheck[]): (row: ReferenceRow) => boolean {
  const names = new Set<string>()
  const identifiers = new Set<string>()
  for (const { brand, name, nicknames, identifiers: codes } of models) {
    const maker = normaliseName(brand.name)
    // a brand's own line may be another list's brand: Dell's "Alienware m15"
    names.add(keyOf(normaliseName(name)))
    for (const known of [name, ...nicknames])
      names.add(keyOf(withBrand(maker, normaliseName(known))))
    for (const code of codes) identifiers.add(keyOf(normaliseName(code)))
  }
  return ({ brand, model, identifiers: codes }) => {
    const name = normaliseName(model)
    return (
      names.has(keyOf(withBrand(normaliseName(brand), name))) ||
      [...codes, model].some((code) => identifiers.has(keyOf(normaliseName(code)))) ||
      endingsOf(name).some((ending) => /\d/.test(ending) && identifiers.has(keyOf(ending)))
    )
  }
}

function sum(rows: readonly ReferenceRow[], matches: (row: ReferenceRow) => boolean): Coverage {
  const matched = rows.filter(matches)
  const probesOf = (some: readonly ReferenceRow[]) =>
    some.reduce((total, { probes }) => total + probes, 0)
  return {
    total: rows.length,
    matched: matched.length,
    probes: probesOf(rows),
    matched_probes: probesOf(matched),
  }
}

/**
 * How much of a reference list the catalogue has. A row is matched by its brand and a name or nickname,
 * by an identifier in common, or by a name that is an identifier ("KLVL-WXXW") or ends in one with a
 * digit ("Aspire A515-57G"). Rows of kinds that the shop does not repair are left out.
 */
export function coverageOf(
  models: readonly ModelToCheck[],
  reference: readonly ReferenceRow[]
): CoverageReport {
  const matches = matcherOf(models)
  const rows = reference.filter(({ kind }) => KINDS.has(kind))
  const by = (valueOf: (row: ReferenceRow) => string): Map<string, Coverage> => {
    const keys = [...new Set(rows.map(valueOf))].sort()
    return new Map(
      keys.map((key) => [
        key,
        sum(
          rows.filter((row) => valueOf(row) === key),
          matches
        ),
      ])
    )
  }
  return {
    by_brand: by(({ brand }) => brand),
    by_year: by(({ release_year }) => (release_year === null ? "unknown" : String(release_year))),
    by_kind: by(({ kind }) => kind),
    missing: rows.filter((row) => !matches(row)).sort((a, b) => b.probes - a.probes),
  }
}
