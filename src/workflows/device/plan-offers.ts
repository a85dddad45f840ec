import { createHash } from "node:crypto"
import { priceFamily, type ExplainedPrice } from "../../domain/pricing/price-family"
import type { Rulebook } from "../../domain/pricing/rulebook"
import { CURRENCIES, type CurrencyCode } from "../../domain/shared/money"
import type { BrandModels, CatalogueModel } from "../../modules/device/catalogue-schema"
import type { CatalogueRepairType, PartGrades } from "../../modules/device/repair-type-schema"
import { fullName } from "./expand-brand"

/** What a repair type says of the offers that are made of it. */
export type RepairToPlan = Pick<
  CatalogueRepairType,
  "code" | "names" | "labour_minutes" | "warranty_months" | "part_grades" | "requires"
>

/** What all offers of a shop are planned by. */
export type PlanBasis = {
  /** in the order shown */
  repair_types: RepairToPlan[]
  part_grades: PartGrades
  book: Rulebook
}

export type ModelOfBrand = { brand: BrandModels["brand"]; model: CatalogueModel }

/** One offer to be sold: a variant, its suggested prices and the part behind it. */
export type PlannedOffer = {
  sku: string
  title: string
  repair_type: string
  repair_name: string
  part_grade: CatalogueRepairType["part_grades"][number]
  grade_name: string
  /** integer minor units, tax included */
  prices: Partial<Record<CurrencyCode, number>>
  duration_minutes: number
  warranty_months: number
  /** working days from order to arrival of a part that does not say otherwise */
  lead_days: number
  /** null for labour alone; the cost is in minor units, without tax */
  part: { sku: string; title: string; cost_minor: number; cost_currency: CurrencyCode } | null
}

export type PlannedDevice = ModelOfBrand & {
  title: string
  content_hash: string
  offers: PlannedOffer[]
}

/** A short fingerprint of a JSON value, for telling whether an entry has changed. */
export const contentHash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22)

/** Whether a device has the specs that a repair requires. */
export const fits = (model: CatalogueModel, type: RepairToPlan): boolean =>
  Object.entries(type.requires ?? {}).every(([spec, allowed]) => {
    const value = model.specs[spec as keyof CatalogueModel["specs"]]
    return value !== undefined && (allowed.length === 0 || allowed.includes(String(value)))
  })

/** The offers of one repair of a device: the grades that the rules have a parts cost for. */
function planRepair(device: ModelOfBrand, type: RepairToPlan, basis: PlanBasis): PlannedOffer[] {
  const { brand, model } = device
  const duration_minutes = type.labour_minutes[model.kind]
  if (duration_minutes === undefined || !fits(model, type)) return []
  const families = CURRENCIES.map((currency) => {
    const prices = priceFamily(basis.book, {
      device: model.slug,
      brand: brand.slug,
      device_kind: model.kind,
      tier: model.tier,
      repair_type: type.code,
      labour_minutes: duration_minutes,
      grades: type.part_grades,
      currency,
    })
    return { currency, prices }
  })
  return type.part_grades.flatMap((part_grade): PlannedOffer[] => {
    const priced = families.flatMap(({ currency, prices }) => {
      const price = prices[part_grade]
      return price ? [{ currency, price }] : []
    })
    if (priced.length < families.length) return []
    const { names, lead_days } = basis.part_grades[part_grade]
    const repair_name = type.names["en-GB"]
    const grade_name = names["en-GB"]
    const labourOnly = part_grade === "none"
    const title = labourOnly ? repair_name : `${repair_name}, ${grade_name.toLowerCase()}`
    const sku = [model.slug, type.code.replaceAll("_", "-"), part_grade].join("-").toUpperCase()
    const part = {
      sku: `PART-${sku}`,
      title: `${fullName(brand.name, model.name)}: ${title}`,
      cost_minor: costOf(priced[0].price),
      cost_currency: priced[0].currency,
    }
    return [
      {
        sku,
        title,
        repair_type: type.code,
        repair_name,
        part_grade,
        grade_name,
        prices: Object.fromEntries(
          priced.map(({ currency, price }) => [currency, price.price_minor])
        ),
        duration_minutes,
        warranty_months: type.warranty_months,
        lead_days,
        part: labourOnly ? null : part,
      },
    ]
  })
}

/** What the rules take a part to cost, in the currency of the price. */
const costOf = ({ steps }: ExplainedPrice): number =>
  steps
    .filter(({ step }) => step === "parts_cost" || step === "currency")
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0)

/** Plans one product for a device model with all its offers. Pure. */
export function planDevice(device: ModelOfBrand, basis: PlanBasis): PlannedDevice {
  const { brand, model } = device
  return {
    model,
    brand,
    title: `${fullName(brand.name, model.name)} repair`,
    content_hash: contentHash([brand, model]),
    offers: basis.repair_types.flatMap((type) => planRepair(device, type, basis)),
  }
}
