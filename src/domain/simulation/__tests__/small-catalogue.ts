import { bookOf, shippedRules } from "../../pricing/__tests__/shipped-rules"
import { offer, text } from "../../pricing/__tests__/quotes"
import type { PartGrade } from "../../repair/states"
import type { SimulatedCatalogue, SimulatedDevice, SimulatedOffer } from "../shop"

const REPAIRS = { screen: [14_900, 45], battery: [7_900, 30], charging_port: [8_900, 60] } as const
const GRADES: readonly PartGrade[] = ["genuine", "premium"]

function offersOf(id: string, slug: string, kind: string): SimulatedOffer[] {
  return Object.entries(REPAIRS).flatMap(([repair_type, [price_minor, duration_minutes]]) =>
    GRADES.map((part_grade): SimulatedOffer => {
      const sku = `${slug}-${repair_type}-${part_grade}`
      return {
        ...offer({ price_minor, duration_minutes, part_grade, grades: GRADES, repair_type }),
        variant_id: `variant_${sku}`,
        device_id: id,
        device: { slug, brand: "example", kind, tier: "mid" },
        label_parts: [text(repair_type), text(part_grade)],
        kit: [
          {
            inventory_item_id: `iitem_${sku}`,
            location_id: "sloc_1",
            title: sku,
            sku,
            quantity: 1,
          },
        ],
        fault_codes: ["screen"],
      }
    })
  )
}

function device(slug: string, kind: string, release_year: number): SimulatedDevice {
  const id = `dmod_${slug}`
  return { id, slug, name: slug, kind, release_year, offers: offersOf(id, slug, kind) }
}

/** Three devices and the rules that a new shop starts with. */
export const smallCatalogue = (): SimulatedCatalogue => ({
  devices: [
    device("example-phone-5", "phone", 2025),
    device("example-phone-2", "phone", 2020),
    device("example-laptop", "laptop", 2023),
  ],
  rules: { version: 1, book: bookOf(shippedRules()) },
  vat_rate_bp: 2000,
  currency_code: "gbp",
})
