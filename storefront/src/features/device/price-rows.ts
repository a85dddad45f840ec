import type { PartGrade, RepairOffer } from "@/lib/medusa/types"

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

/** The grades that a table of these rows needs a column for; `none` never does. */
export function gradeColumns(rows: readonly PriceRow[]): PartGrade[] {
  return PART_GRADES.filter(
    (grade) =>
      grade !== "none" && rows.some((row) => row.offers.some((offer) => offer.part_grade === grade))
  )
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
