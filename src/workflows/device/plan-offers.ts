import { createHash } from "node:crypto"
import { suggestPrice } from "../../domain/pricing/base-price"
import { normaliseForSearch } from "../../lib/catalogue/search-text"
import type { CatalogueModel, RepairTypeEntry } from "../../modules/device/catalogue-schema"
import { fullName } from "./expand-brand"
import type { Catalogue } from "./read-catalogue"

/** One offer as the catalogue wants it: a variant, its suggested price and the part behind it. */
export type PlannedOffer = {
  sku: string
  title: string
  repair_type: string
  repair_name: string
  part_grade: RepairTypeEntry["part_grades"][number]
  grade_name: string
  /** integer minor units */
  price_minor: number
  duration_minutes: number
  warranty_months: number
  lead_days: number
  /** null for labour alone */
  part: { sku: string; title: string } | null
}

export type PlannedDevice = {
  model: CatalogueModel
  brand_slug: string
  title: string
  search_text: string
  content_hash: string
  offers: PlannedOffer[]
}

/** A short fingerprint of a JSON value, for telling whether an entry has changed. */
export const contentHash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22)

/** What people call a kind of device, in the shop's languages. */
const KIND_WORDS: Record<CatalogueModel["kind"], string> = {
  phone: "phone celular",
  tablet: "tablet",
  laptop: "laptop notebook",
  desktop: "desktop computador",
  console: "console videogame",
  watch: "watch relogio",
}

const fits = (model: CatalogueModel, type: RepairTypeEntry): boolean =>
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
          price_minor: suggested.price,
          duration_minutes,
          warranty_months: type.warranty_months,
          lead_days,
          part: labourOnly ? null : { sku: `PART-${sku}`, title: `${device}: ${title}` },
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
      const words = [device, ...model.nicknames, ...model.identifiers, KIND_WORDS[model.kind]]
      // "iphone14pro" is typed as often as "iphone 14 pro"
      words.push(device.replaceAll(" ", ""))
      const search_text = normaliseForSearch(words.join(" "))
      return {
        model,
        brand_slug: brand.slug,
        title: `${device} repair`,
        search_text,
        content_hash: contentHash([brand, model, search_text]),
        offers: planOffers(catalogue, model, device),
      }
    })
  )
}
