import { createHash } from "node:crypto"
import { suggestPrice } from "../../domain/pricing/base-price"
import type { CurrencyCode } from "../../domain/shared/money"
import type { BrandModels, CatalogueModel } from "../../modules/device/catalogue-schema"
import type { CatalogueRepairType } from "../../modules/device/repair-type-schema"
import { fullName } from "./expand-brand"
import type { Catalogue } from "./read-catalogue"

/** One offer as the catalogue wants it: a variant, its suggested prices and the part behind it. */
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
  /** null for labour alone; the cost is in minor units, tax included */
  part: { sku: string; title: string; cost_minor: number; cost_currency: CurrencyCode } | null
}

export type PlannedDevice = {
  model: CatalogueModel
  brand: BrandModels["brand"]
  title: string
  content_hash: string
  offers: PlannedOffer[]
}

/** A short fingerprint of a JSON value, for telling whether an entry has changed. */
export const contentHash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22)

const fits = (model: CatalogueModel, type: CatalogueRepairType): boolean =>
  Object.entries(type.requires ?? {}).every(([spec, allowed]) => {
    const value = model.specs[spec as keyof CatalogueModel["specs"]]
    return value !== undefined && (allowed.length === 0 || allowed.includes(String(value)))
  })

function planOffers(catalogue: Catalogue, model: CatalogueModel, device: string): PlannedOffer[] {
  return catalogue.repair_types.flatMap((type) => {
    const duration_minutes = type.labour_minutes[model.kind]
    if (duration_minutes === undefined || !fits(model, type)) return []
    return type.part_grades.flatMap((part_grade): PlannedOffer[] => {
      const suggested = suggestPrice(catalogue.price_rules, {
        repair_type: type.code,
        kind: model.kind,
        tier: model.tier,
        part_grade,
        labour_minutes: duration_minutes,
      })
      if (!suggested) return []
      const { names, lead_days } = catalogue.part_grades[part_grade]
      const repair_name = type.names["en-GB"]
      const grade_name = names["en-GB"]
      const labourOnly = part_grade === "none"
      const title = labourOnly ? repair_name : `${repair_name}, ${grade_name.toLowerCase()}`
      const sku = [model.slug, type.code.replaceAll("_", "-"), part_grade].join("-").toUpperCase()
      return [
        {
          sku,
          title,
          repair_type: type.code,
          repair_name,
          part_grade,
          grade_name,
          prices: { gbp: suggested.price },
          duration_minutes,
          warranty_months: type.warranty_months,
          lead_days,
          part: labourOnly
            ? null
            : {
                sku: `PART-${sku}`,
                title: `${device}: ${title}`,
                cost_minor: suggested.parts,
                cost_currency: "gbp",
              },
        },
      ]
    })
  })
}

/** Expands the catalogue into one product per device model with all its offers. Pure. */
export function planDevices(catalogue: Catalogue): PlannedDevice[] {
  return catalogue.brands.flatMap(({ brand, models }) =>
    models.map((model) => {
      const device = fullName(brand.name, model.name)
      return {
        model,
        brand,
        title: `${device} repair`,
        content_hash: contentHash([brand, model]),
        offers: planOffers(catalogue, model, device),
      }
    })
  )
}
