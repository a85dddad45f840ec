import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CsvProblem } from "../../../contracts/csv-import"
import { differenceOf } from "../../../lib/catalogue/admin-changes"
import { SPEC_NAMES, type DeviceCsvRow } from "../../../lib/catalogue/admin-device-csv"
import type { CsvRow } from "../../../lib/csv/table"
import { DeviceSpecs, type CatalogueModel } from "../../../modules/device/catalogue-schema"
import { comparable } from "./clashes"
import { factsOf, readDeviceRows, type DeviceRow } from "./device-row"

type Model = CatalogueModel & { brand: DeviceRow["brand"] }

/** One row of the file beside what is there; `before` is null for a new model. */
export interface ImportedDevice {
  before: DeviceRow | null
  after: Model
  is_retired: boolean
}

export interface DeviceImport {
  created: ImportedDevice[]
  changed: ImportedDevice[]
  unchanged: number
  problems: CsvProblem[]
}

const NAMES = `
select d.slug, b.slug as brand, d.name, d.kind, d.identifiers
from device_model d join brand b on b.id = d.brand_id where d.deleted_at is null`

type Known = { slug: string; brand: string; name: string; kind: string; identifiers: string[] }

const nameKey = ({ brand, kind, name }: Pick<Known, "brand" | "kind" | "name">) =>
  [brand, kind, name.toLowerCase()].join()

/** The facts of a row; its brand is found by name or slug. */
function modelOfRow(row: DeviceCsvRow, brand: DeviceRow["brand"]): Model {
  const { slug, name, kind, family, release_year, tier, identifiers, nicknames } = row
  const known = SPEC_NAMES.flatMap((spec) => (row[spec] === null ? [] : [[spec, row[spec]]]))
  const specs = DeviceSpecs.parse(Object.fromEntries(known))
  return { brand, slug, name, kind, family, release_year, tier, identifiers, nicknames, specs }
}

/** Who has which name and model number when the file is in; a row takes from nobody. */
class Claims {
  readonly #owners = new Map<string, string>()

  constructor(others: Known[]) {
    for (const { slug, identifiers, ...model } of others) {
      this.#owners.set(`name ${nameKey(model)}`, slug)
      for (const identifier of identifiers) this.#owners.set(`id ${comparable(identifier)}`, slug)
    }
  }

  /** The problems of one row, which then owns what it names. */
  claim({ number, values }: CsvRow<DeviceCsvRow>, brand: string, own: string[]): CsvProblem[] {
    const { slug, name, kind, identifiers } = values
    const known = new Set(own.map(comparable))
    const claims = [
      { column: "name", key: `name ${nameKey({ brand, kind, name })}`, value: name },
      ...identifiers
        .filter((identifier) => !known.has(comparable(identifier)))
        .map((value) => ({ column: "identifiers", key: `id ${comparable(value)}`, value })),
    ]
    return claims.flatMap(({ column, key, value }) => {
      const owner = this.#owners.get(key)
      this.#owners.set(key, owner ?? slug)
      if (owner === undefined || owner === slug) return []
      const message = `${value} is already that of ${owner}`
      return [{ row: number, column, code: "taken", message, expected: owner }]
    })
  }
}

async function readBrands(trx: Knex.Transaction): Promise<Map<string, DeviceRow["brand"]>> {
  const brands: DeviceRow["brand"][] = await trx("brand")
    .where({ deleted_at: null })
    .select("slug", "name")
  return new Map(
    brands.flatMap((brand) => [
      [brand.slug, brand],
      [brand.name.toLowerCase(), brand],
    ])
  )
}

/** The handles among these slugs that a product has which is no device's. */
async function foreignHandles(trx: Knex.Transaction, slugs: string[]): Promise<Set<string>> {
  const { rows } = await trx.raw<{ rows: { handle: string }[] }>(
    `select handle from product p where handle = any(?) and deleted_at is null
       and not exists (select 1 from device_model where product_id = p.id and deleted_at is null)`,
    [slugs]
  )
  return new Set(rows.map(({ handle }) => handle))
}

/** Compares the rows of a file with the shop's models, and says what cannot be. */
export async function planDeviceImport(
  trx: Knex.Transaction,
  rows: CsvRow<DeviceCsvRow>[]
): Promise<DeviceImport> {
  const slugs = rows.map(({ values }) => values.slug)
  const known = await readDeviceRows(trx, slugs)
  const brands = await readBrands(trx)
  const handles = await foreignHandles(trx, slugs)
  const { rows: all } = await trx.raw<{ rows: Known[] }>(NAMES)
  const inFile = new Set(slugs)
  const claims = new Claims(all.filter(({ slug }) => !inFile.has(slug)))
  const plan: DeviceImport = { created: [], changed: [], unchanged: 0, problems: [] }
  for (const row of rows) {
    const { number, values } = row
    const before = known.get(values.slug) ?? null
    const brand = brands.get(values.brand.toLowerCase())
    const tell = (column: string, code: string, message: string, expected?: string) =>
      plan.problems.push({ row: number, column, code, message, ...(expected ? { expected } : {}) })
    if (!brand) {
      tell("brand", "not_found", `There is no brand ${values.brand}`)
      continue
    }
    if (before && before.brand.slug !== brand.slug)
      tell("brand", "fixed", "A device's brand cannot be changed", before.brand.name)
    if (before && before.kind !== values.kind)
      tell("kind", "fixed", "A device's kind cannot be changed", before.kind)
    if (!before && handles.has(values.slug))
      tell("slug", "taken", "A product that is no device has this address")
    if (before?.is_product_deleted)
      tell("slug", "deleted", "The product of this device was deleted in Medusa")
    plan.problems.push(...claims.claim(row, brand.slug, before?.identifiers ?? []))
    const device = {
      before,
      after: modelOfRow(values, brand),
      is_retired: values.status === "retired",
    }
    if (!before) plan.created.push(device)
    else if (differs(device, before)) plan.changed.push(device)
    else plan.unchanged += 1
  }
  return plan
}

const differs = ({ after, is_retired }: ImportedDevice, before: DeviceRow): boolean => {
  const difference = differenceOf(factsOf(before), factsOf(after))
  const count = Object.keys(difference.before).length + Object.keys(difference.after).length
  return count > 0 || before.is_retired !== is_retired
}
