import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { DeviceFilters } from "../../contracts/admin-catalogue"
import { DeviceKind } from "../../contracts/catalogue"
import { DeviceSpecs } from "../../contracts/device-specs"
import { SPEC_CHOICES, SPEC_NUMBERS } from "../../domain/device/specs"
import { PRICE_TIERS, type PriceTier } from "../../domain/pricing/price-rules"
import { list, number, oneOf, optional, text, textBy, yesNo } from "../csv/columns"
import type { CsvColumn, CsvTable } from "../csv/table"
import { deviceFilter } from "./admin-device-filter"

type SpecName = keyof DeviceSpecs
type SpecValue = string | number | boolean | null

/** A model as one row of a file; a spec that is not known is null. */
export type DeviceCsvRow = {
  slug: string
  brand: string
  name: string
  kind: z.infer<typeof DeviceKind>
  family: string
  release_year: number
  tier: PriceTier
  identifiers: string[]
  nicknames: string[]
  status: "live" | "retired"
} & Record<SpecName, SpecValue>

export const SPEC_NAMES = Object.keys(DeviceSpecs.shape) as SpecName[]

function specColumn(name: SpecName): CsvColumn<SpecValue> {
  const optionally = <Value extends SpecValue>(column: CsvColumn<Value>) =>
    optional(column) as unknown as CsvColumn<SpecValue>
  if (name in SPEC_CHOICES)
    return optionally(oneOf(SPEC_CHOICES[name as keyof typeof SPEC_CHOICES]))
  if (name in SPEC_NUMBERS) {
    const { whole } = SPEC_NUMBERS[name as keyof typeof SPEC_NUMBERS]
    return optionally(number({ min: whole ? 1 : 0.1, max: 1_000_000, whole }))
  }
  return optionally(yesNo)
}

const SLUG = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** The file of devices: one row a model, found by its slug. */
export const deviceTable: CsvTable<DeviceCsvRow> = {
  key: "slug",
  columns: {
    slug: textBy(SLUG),
    brand: text(60),
    name: text(80),
    kind: oneOf(DeviceKind.options as [DeviceCsvRow["kind"], ...DeviceCsvRow["kind"][]]),
    family: text(80),
    release_year: number({ min: 2007, max: 2100 }),
    tier: oneOf(PRICE_TIERS),
    identifiers: list(z.string().min(2).max(60), 60),
    nicknames: list(z.string().min(1).max(60), 40),
    status: oneOf(["live", "retired"]),
    ...(Object.fromEntries(SPEC_NAMES.map((name) => [name, specColumn(name)])) as Record<
      SpecName,
      CsvColumn<SpecValue>
    >),
  },
}

const PAGE_SIZE = 500

const PAGE = (filter: string): string => `
select d.slug, b.name as brand, d.name, d.kind, coalesce(d.family, d.name) as family,
  d.release_year, d.tier, d.identifiers, d.nicknames, d.specs,
  case when d.retired_at is null then 'live' else 'retired' end as status
from device_model d join brand b on b.id = d.brand_id
where ${filter} and d.slug > :after
order by d.slug limit ${PAGE_SIZE}`

type ExportedRow = Omit<DeviceCsvRow, SpecName> & { specs: DeviceSpecs }

/** All models that the filters leave, by slug, read a few hundred at a time. */
export async function* exportDevices(
  knex: Knex,
  filters: DeviceFilters
): AsyncGenerator<DeviceCsvRow> {
  const filter = await deviceFilter(knex, filters)
  let after = ""
  for (;;) {
    const { rows } = await knex.raw<{ rows: ExportedRow[] }>(PAGE(filter.sql), {
      ...filter.bindings,
      after,
    })
    for (const { specs, ...row } of rows)
      yield {
        ...row,
        ...(Object.fromEntries(SPEC_NAMES.map((name) => [name, specs[name] ?? null])) as Record<
          SpecName,
          SpecValue
        >),
      }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE_SIZE) return
    after = last.slug
  }
}
