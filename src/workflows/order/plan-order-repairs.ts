import { prorate } from "../../domain/shared/money"
import type { OfferRow } from "../../lib/catalogue/read-offers"
import type { StoredPriceLine } from "../../lib/pricing/quote-store"
import { PART_GRADE_LABELS } from "../../domain/pricing/part-grade-labels"
import { joinTexts } from "../../domain/shared/locale"

/** An item of an order that is a repair offer; the total includes tax and discounts. */
export interface OfferItem {
  line_item_id: string
  quantity: number
  total_minor: number
  offer: OfferRow
}

/** One device's share of an order. */
export interface PlannedRepair {
  device_key: string
  offers: OfferRow[]
  lines: StoredPriceLine[]
  line_item_of: Map<string, string>
}

const lineOf = (offer: OfferRow, amount_minor: number): StoredPriceLine => ({
  kind: "repair",
  label: joinTexts(
    [
      {
        "en-GB": offer.repair_type_names["en-GB"],
        "pt-BR": offer.repair_type_names["pt-BR"],
      },
      PART_GRADE_LABELS[offer.part_grade],
    ],
    " · "
  ),
  amount_minor,
  rule: "price.order",
  variant_id: offer.variant_id,
  repair_type: offer.repair_type,
  part_grade: offer.part_grade,
})

/**
 * Splits an order's repair items into repairs, one a device: the first piece of each item belongs to
 * the first device of its model, the second to a second one. What each costs adds up to the items'
 * totals exactly. The same order always gives the same keys, so it can be planned again and again.
 */
export const planOrderRepairs = (items: readonly OfferItem[]): PlannedRepair[] => {
  const repairs = new Map<string, PlannedRepair>()
  for (const { offer, quantity, total_minor, line_item_id } of items) {
    const amounts = prorate(
      total_minor,
      Array.from({ length: quantity }, () => 1)
    )
    amounts.forEach((amount_minor, index) => {
      const device_key = `${offer.device_model_id}:${index + 1}`
      const repair = repairs.get(device_key) ?? {
        device_key,
        offers: [],
        lines: [],
        line_item_of: new Map<string, string>(),
      }
      repair.offers.push(offer)
      repair.lines.push(lineOf(offer, amount_minor))
      repair.line_item_of.set(offer.variant_id, line_item_id)
      repairs.set(device_key, repair)
    })
  }
  return [...repairs.values()]
}
