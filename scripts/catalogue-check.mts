/**
 * Checks the catalogue in `data/` and prints what it holds. With `--reference <csv>` it also prints
 * how much of that list of devices the catalogue has, and what is missing. Ends with 1 where
 * something is wrong.
 */
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { fileURLToPath } from "node:url"
import { parse } from "csv-parse/sync"
import {
  coverageOf,
  type Coverage,
  type ReferenceRow,
} from "../src/domain/device/catalogue-coverage"
import { checkCatalogue, countBy, type ModelToCheck } from "../src/domain/device/check-catalogue"
import { compileRules } from "../src/domain/pricing/rulebook"
import { BrandFile } from "../src/modules/device/catalogue-schema"
import { expandBrand } from "../src/workflows/device/expand-brand"
import { planDevice, type ModelOfBrand, type PlanBasis } from "../src/workflows/device/plan-offers"
import { readServices } from "../src/workflows/device/read-catalogue"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const data = path.join(root, "data")
const say = (line = ""): void => console.log(line)

type Placed = ModelOfBrand & { file: string }

/** The models of all files that follow the schema, and what is wrong with the others. */
function readModels(): { models: Placed[]; problems: string[] } {
  const models: Placed[] = []
  const problems: string[] = []
  const names = readdirSync(path.join(data, "devices")).filter((name) => name.endsWith(".json"))
  for (const name of names.sort()) {
    const file = `devices/${name}`
    try {
      const text = readFileSync(path.join(data, file), "utf8")
      const parsed = BrandFile.safeParse(JSON.parse(text))
      if (parsed.success) {
        const expanded = expandBrand(parsed.data)
        for (const model of expanded.models) models.push({ file, brand: expanded.brand, model })
      } else
        for (const { path: place, message } of parsed.error.issues)
          problems.push(`${file}: ${place.join(".")}: ${message}`)
    } catch (error) {
      problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { models, problems }
}

function readBasis(): PlanBasis {
  const { repair_types, part_grades, price_rules } = readServices(data)
  const compiled = compileRules(price_rules)
  if (!compiled.ok) throw new Error(compiled.details.map(({ message }) => message).join("\n"))
  return { repair_types, part_grades, book: compiled.value }
}

function readReference(file: string): ReferenceRow[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[]
  return rows.map(({ brand, model, kind, release_year, identifiers, probes }) => ({
    brand,
    model,
    kind,
    release_year: release_year ? Number(release_year) : null,
    identifiers: identifiers.split(/[;| ]+/).filter(Boolean),
    probes: Number(probes || 0),
  }))
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`

function sayCoverage(title: string, rows: Map<string, Coverage>): void {
  say(`\n${title.padEnd(14)}    rows  matched          by probes`)
  for (const [key, { total, matched, probes, matched_probes }] of rows)
    say(
      `${key.padEnd(14)}${String(total).padStart(8)}${String(matched).padStart(9)}` +
        `${share(matched, total).padStart(9)}${share(matched_probes, probes).padStart(10)}`
    )
}

function sayMissing(missing: ReferenceRow[]): void {
  say(`\nMissing: ${missing.length}`)
  for (const brand of new Set(missing.map((row) => row.brand)))
    say(
      `  ${brand}: ${missing
        .filter((row) => row.brand === brand)
        .map(
          ({ model, kind, release_year, probes }) =>
            `${model} (${kind} ${release_year ?? "year unknown"}${probes ? `, seen ${probes} times` : ""})`
        )
        .join("; ")}`
    )
}

function sayCounts(models: ModelToCheck[]): void {
  const offers = models.reduce((sum, { repairs }) => sum + repairs, 0)
  say(`${models.length} models with ${offers} repairs`)
  for (const [title, valueOf] of [
    ["brand", (model: ModelToCheck) => model.brand.name],
    ["kind", (model: ModelToCheck) => model.kind],
    ["year", (model: ModelToCheck) => String(model.release_year)],
  ] as const) {
    const counts = [...countBy(models, valueOf)].map(([value, count]) => `${value} ${count}`)
    say(`By ${title}: ${counts.join(", ")}`)
  }
}

const { values } = parseArgs({ options: { reference: { type: "string" } } })
const basis = readBasis()
const { models: placed, problems } = readModels()
const models = placed.map(({ file, brand, model }): ModelToCheck => {
  const { slug, name, kind, release_year, identifiers, nicknames } = model
  const repairs = planDevice({ brand, model }, basis).offers.length
  return { file, brand, slug, name, kind, release_year, identifiers, nicknames, repairs }
})
const this_year = new Date().getFullYear()
for (const { file, model, message } of checkCatalogue(models, { this_year }))
  problems.push(`${file}: ${model}: ${message}`)
sayCounts(models)
if (values.reference) {
  const report = coverageOf(models, readReference(path.resolve(values.reference)))
  sayCoverage("Brand", report.by_brand)
  sayCoverage("Kind", report.by_kind)
  sayCoverage("Year", report.by_year)
  sayMissing(report.missing)
}
for (const each of problems) say(each)
say(problems.length ? `\n${problems.length} problems` : "\nNothing is wrong.")
process.exitCode = problems.length ? 1 : 0
