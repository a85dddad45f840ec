import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { z } from "@medusajs/framework/zod"
import type { PriceRule } from "../../domain/pricing/price-rules"
import { BrandFile, type BrandModels } from "../../modules/device/catalogue-schema"
import {
  ChecklistsFile,
  PartGradesFile,
  RepairTypesFile,
  type CatalogueRepairType,
  type PartGrades,
  type ServiceCategory,
} from "../../modules/device/repair-type-schema"
import { PriceRuleFile } from "../../modules/repair_pricing/rule-schema"
import { expandBrand } from "./expand-brand"
import { expandRepairTypes } from "./expand-repair-types"

export type Catalogue = {
  brands: BrandModels[]
  service_categories: ServiceCategory[]
  repair_types: CatalogueRepairType[]
  part_grades: PartGrades
  price_rules: PriceRule[]
}

/**
 * Finds the folder with the catalogue: `REVIVATECH_DATA_DIR`, else the nearest `data/devices` above
 * the working directory, since the built server runs two folders below the repository.
 */
export function findDataDir(start = process.cwd()): string {
  if (process.env.REVIVATECH_DATA_DIR) return resolve(process.env.REVIVATECH_DATA_DIR)
  const here = join(start, "data")
  if (existsSync(join(here, "devices"))) return here
  if (dirname(start) === start)
    throw new Error("No data/devices above the working directory. Set REVIVATECH_DATA_DIR.")
  return findDataDir(dirname(start))
}

/** Reads and checks the whole catalogue; an error names the file and the field that is wrong. */
export function readCatalogue(directory = findDataDir()): Catalogue {
  const brands = readAll(BrandFile, directory, "devices").map(expandBrand)
  return { brands, ...readServices(directory) }
}

/** The catalogue without its devices: what every device's offers are made by. */
export function readServices(directory = findDataDir()): Omit<Catalogue, "brands"> {
  const services = readAll(RepairTypesFile, directory, "repair-types")
  return {
    service_categories: services.map(({ category }) => category),
    repair_types: expandRepairTypes(services, read(ChecklistsFile, directory, "checklists.json")),
    part_grades: read(PartGradesFile, directory, "part-grades.json"),
    price_rules: readAll(PriceRuleFile, directory, "prices").flatMap(({ rules }) => rules),
  }
}

function read<S extends z.ZodType>(schema: S, directory: string, path: string): z.infer<S> {
  const result = schema.safeParse(JSON.parse(readFileSync(join(directory, path), "utf8")))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${path}: ${issue.path.join(".")}: ${issue.message}`)
}

function readAll<S extends z.ZodType>(schema: S, directory: string, folder: string): z.infer<S>[] {
  return readdirSync(join(directory, folder))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => read(schema, directory, `${folder}/${name}`))
}
