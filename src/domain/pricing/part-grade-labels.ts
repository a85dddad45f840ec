import type { PartGrade } from "../repair/states"
import type { LocalizedText } from "../shared/locale"

/** What a part grade is called on a quote; labour alone has no grade to name. */
export const PART_GRADE_LABELS: Readonly<Record<PartGrade, LocalizedText>> = {
  genuine: { "en-GB": "Genuine part", "pt-BR": "Peça original" },
  premium: { "en-GB": "Premium part", "pt-BR": "Peça premium" },
  standard: { "en-GB": "Standard part", "pt-BR": "Peça padrão" },
  refurbished: { "en-GB": "Refurbished part", "pt-BR": "Peça recondicionada" },
  none: { "en-GB": "", "pt-BR": "" },
}
