import { z } from "@medusajs/framework/zod"
import { DeviceSpecs } from "../../contracts/device-specs"

export { DeviceSpecs }

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const DEVICE_KINDS = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const
export const PART_GRADES = ["genuine", "premium", "standard", "refurbished", "none"] as const
export const PRICE_TIERS = ["entry", "mid", "upper", "flagship", "ultra"] as const

const kind = z.enum(DEVICE_KINDS)

const modelName = z.string().min(1).max(80)
const releaseYear = z.number().int().min(2007).max(2100)

/** One model of a family, as the file has it: what it does not say, the family says. */
const FamilyModel = z.strictObject({
  name: modelName,
  /** only where it is not the brand and name in lower case with hyphens */
  slug: slug.optional(),
  release_year: releaseYear,
  tier: z.enum(PRICE_TIERS).optional(),
  identifiers: z.array(z.string().min(2)).optional(),
  nicknames: z.array(z.string().min(1)).optional(),
  specs: DeviceSpecs.optional(),
})

/** Models that share a kind, most specs and often a tier. */
const DeviceFamily = z.strictObject({
  name: z.string().min(1),
  kind,
  tier: z.enum(PRICE_TIERS).optional(),
  specs: DeviceSpecs.optional(),
  models: z.array(FamilyModel).min(1),
})

const brand = z.strictObject({ slug, name: z.string().min(1) })

/** `data/devices/<brand>.json`: one brand and its models by family; every value is a public fact. */
export const BrandFile = z.strictObject({ brand, families: z.array(DeviceFamily).min(1) })

/** One model with everything that its family says. */
export const CatalogueModel = z.strictObject({
  slug,
  name: modelName,
  kind,
  family: z.string().min(1),
  release_year: releaseYear,
  tier: z.enum(PRICE_TIERS),
  identifiers: z.array(z.string().min(2)),
  nicknames: z.array(z.string().min(1)),
  specs: DeviceSpecs,
})

export type CatalogueModel = z.infer<typeof CatalogueModel>
export type BrandFile = z.infer<typeof BrandFile>
/** A brand with its models as they are sold. */
export type BrandModels = { brand: BrandFile["brand"]; models: CatalogueModel[] }
