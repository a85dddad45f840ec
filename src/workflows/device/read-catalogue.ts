import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { z } from "@medusajs/framework/zod"
import type { PriceRules } from "../../domain/pricing/base-price"
import {
  BrandFile,
  PriceRulesFile,
  RepairTypesFile,
  type BrandModels,
} from "../../modules/device/catalogue-schema"
import { expandBrand } from "./expand-brand"

export type Catalogue = {
  brands: BrandModels[]
  repair_types: RepairTypesFile["repair_types"]
  part_grades: RepairTypesFile["part_grades"]
  price_rules: PriceRules
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
  const read = <S extends z.ZodType>(schema: S, path: string): z.infer<S> => {
    const result = schema.safeParse(JSON.parse(readFileSync(join(directory, path), "utf8")))
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw new Error(`${path}: ${issue.path.join(".")}: ${issue.message}`)
  }
  const files = readdirSync(join(directory, "devices")).filter((name) => name.endsWith(".json"))
  const { repair_types, part_grades } = read(RepairTypesFile, "repair-types.json")
  return {
    brands: files.sort().map((name) => expandBrand(read(BrandFile, `devices/${name}`))),
    repair_types,
    part_grades,
    price_rules: read(PriceRulesFile, "prices/rules.json"),
  }
}
