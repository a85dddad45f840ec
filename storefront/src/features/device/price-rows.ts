import type { PartGrade, RepairOffer, ServiceCategory } from "@/lib/medusa/types"

/** From the dearest part to the plainest; `none` is a repair without a part. */
export const PART_GRADES = [
  "genuine",
  "premium",
  "standard",
  "refurbished",
  "none",
] as const satisfies readonly PartGrade[]

export interface PriceRow {
  repair_type: RepairOffer["repair_type"]
  /** one offer a grade, ordered as PART_GRADES */
  offers: RepairOffer[]
  duration_minutes: { min: number; max: number }
}

/** The offers of a device by repair, in the order in which the API lists the repairs. */
export function priceRows(offers: readonly RepairOffer[]): PriceRow[] {
  const by_code = new Map<string, RepairOffer[]>()
  for (const offer of offers) {
    const code = offer.repair_type.code
    by_code.set(code, [...(by_code.get(code) ?? []), offer])
  }
  return [...by_code.values()].map((group) => {
    const minutes = group.map((offer) => offer.duration_minutes)
    return {
      repair_type: group[0]!.repair_type,
      offers: [...group].sort((a, b) => gradeRank(a) - gradeRank(b)),
      duration_minutes: { min: Math.min(...minutes), max: Math.max(...minutes) },
    }
  })
}

export interface CategoryRows {
  category: ServiceCategory
  rows: PriceRow[]
}

/** The rows under the categories that have any, in the shop's order. */
export function rowsByCategory(
  rows: readonly PriceRow[],
  categories: readonly ServiceCategory[]
): CategoryRows[] {
  return categories
    .map((category) => ({
      category,
      rows: rows.filter(({ repair_type }) => repair_type.category === category.code),
    }))
    .filter((group) => group.rows.length > 0)
}

/** The grades that parts come in among the offers; `none` is no part. */
export function gradesOf(offers: readonly RepairOffer[]): PartGrade[] {
  return PART_GRADES.filter(
    (grade) => grade !== "none" && offers.some((offer) => offer.part_grade === grade)
  )
}

/**
 * Days until a repair whose part has to be ordered is ready, about: the part's way, and one on the
 * bench. The quote has the range that counts.
 */
export function readyDays({ availability }: RepairOffer): number {
  return availability.lead_days + 1
}

/** The cheapest of the offers; null when there is none. */
export function cheapest(offers: readonly RepairOffer[]): RepairOffer | null {
  return offers.reduce<RepairOffer | null>(
    (best, offer) => (best && best.price.amount <= offer.price.amount ? best : offer),
    null
  )
}

function gradeRank(offer: RepairOffer): number {
  return PART_GRADES.indexOf(offer.part_grade)
}
