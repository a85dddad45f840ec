import type { AdminRepairType } from "../../../contracts/admin-repair-types"
import { useText } from "../../hooks/use-text"

type Localised = AdminRepairType["names"]
type Checklists = AdminRepairType["checklists"]

/** Puts a change of a repair type into words: the field's name and its value. */
export function useDescribeChange() {
  const { t, locale } = useText()
  const names = (value: unknown): string => (value as Localised)[locale]
  const texts: Record<string, (value: unknown) => string> = {
    names,
    descriptions: names,
    labour_minutes: (value) =>
      Object.entries(value as Record<string, number>)
        .map(([kind, minutes]) => `${t(`repair_types.kinds.${kind}`)} ${minutes}`)
        .join(", "),
    credential: (value) => t(`repair_types.needs.${(value as AdminRepairType["credential"]).need}`),
    fault_codes: (value) =>
      (value as string[]).map((code) => t(`evidence.faults.${code}`)).join(", "),
    part_grades: (value) =>
      (value as string[]).map((grade) => t(`part_grades.${grade}`)).join(", "),
    checklists: (value) =>
      [...(value as Checklists).before, ...(value as Checklists).after]
        .map((item) => item.names[locale])
        .join(", "),
  }
  return (field: string, value: unknown): { label: string; text: string } | null => {
    const label = t(`repair_types.fields.${field}`, { defaultValue: field })
    if (value === null || value === undefined) return { label, text: "" }
    if (typeof value === "boolean")
      return { label, text: t(value ? "repair_types.yes" : "repair_types.no") }
    return { label, text: texts[field]?.(value) ?? String(value) }
  }
}
