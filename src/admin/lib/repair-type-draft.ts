import type { AdminRepairType, CreateRepairTypeRequest } from "../../contracts/admin-repair-types"
import { wholeNumber } from "./whole-number"

export type DeviceKind = AdminRepairType["kinds"][number]
export const DEVICE_KINDS: readonly DeviceKind[] = [
  "phone",
  "tablet",
  "laptop",
  "desktop",
  "console",
  "watch",
]
export const CREDENTIAL_NEEDS = ["never", "optional_test", "required"] as const

type Kept = Pick<
  AdminRepairType,
  "category" | "fault_codes" | "part_grades" | "checklists" | "diagnosed_first" | "is_on_sale"
>

/** A repair type as its form holds it: texts as typed. */
export interface RepairTypeDraft extends Kept {
  code: string
  name_en: string
  name_pt: string
  description_en: string
  description_pt: string
  minutes: Record<DeviceKind, string>
  warranty_months: string
  position: string
  need: AdminRepairType["credential"]["need"]
  reason_en: string
  reason_pt: string
}

export const draftOf = (type: AdminRepairType): RepairTypeDraft => ({
  code: type.code,
  category: type.category,
  name_en: type.names["en-GB"],
  name_pt: type.names["pt-BR"],
  description_en: type.descriptions["en-GB"],
  description_pt: type.descriptions["pt-BR"],
  minutes: Object.fromEntries(
    DEVICE_KINDS.map((kind) => [kind, String(type.labour_minutes[kind] ?? "")])
  ) as Record<DeviceKind, string>,
  warranty_months: String(type.warranty_months),
  position: String(type.position),
  need: type.credential.need,
  reason_en: type.credential.reason["en-GB"],
  reason_pt: type.credential.reason["pt-BR"],
  fault_codes: type.fault_codes,
  part_grades: type.part_grades,
  checklists: type.checklists,
  diagnosed_first: type.diagnosed_first,
  is_on_sale: type.is_on_sale,
})

/** What a new repair type starts with: labour alone, after all others. */
export const emptyDraft = (known: readonly AdminRepairType[]): RepairTypeDraft => ({
  code: "",
  category: "software",
  name_en: "",
  name_pt: "",
  description_en: "",
  description_pt: "",
  minutes: { phone: "", tablet: "", laptop: "", desktop: "", console: "", watch: "" },
  warranty_months: "0",
  position: String(Math.max(-1, ...known.map(({ position }) => position)) + 1),
  need: "never",
  reason_en: "",
  reason_pt: "",
  fault_codes: [],
  part_grades: ["none"],
  checklists: { before: [], after: [] },
  diagnosed_first: false,
  is_on_sale: true,
})

const TEXTS = [
  "name_en",
  "name_pt",
  "description_en",
  "description_pt",
  "reason_en",
  "reason_pt",
] as const

/** What is wrong with a draft: keys of `repair_types.problems` by field. */
export type DraftProblems = Partial<Record<keyof RepairTypeDraft, string>>

export function draftProblems(draft: RepairTypeDraft): DraftProblems {
  const problems: DraftProblems = {}
  for (const field of TEXTS) if (!draft[field].trim()) problems[field] = "text"
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(draft.code)) problems.code = "code"
  const minutes = Object.values(draft.minutes).filter((text) => text.trim() !== "")
  if (minutes.length === 0) problems.minutes = "minutes_none"
  if (minutes.some((text) => !wholeNumber(text, 2880))) problems.minutes = "minutes"
  if (wholeNumber(draft.warranty_months, 120) === null) problems.warranty_months = "months"
  if (wholeNumber(draft.position, 10_000) === null) problems.position = "position"
  if (draft.fault_codes.length === 0) problems.fault_codes = "faults"
  if (draft.part_grades.length === 0) problems.part_grades = "grades"
  return problems
}

/** A draft without problems as the API takes it. */
export const requestOf = (draft: RepairTypeDraft): CreateRepairTypeRequest => ({
  code: draft.code,
  category: draft.category,
  names: { "en-GB": draft.name_en.trim(), "pt-BR": draft.name_pt.trim() },
  descriptions: { "en-GB": draft.description_en.trim(), "pt-BR": draft.description_pt.trim() },
  labour_minutes: Object.fromEntries(
    DEVICE_KINDS.flatMap((kind) => {
      const minutes = wholeNumber(draft.minutes[kind], 2880)
      return minutes ? [[kind, minutes]] : []
    })
  ),
  warranty_months: wholeNumber(draft.warranty_months, 120) ?? 0,
  position: wholeNumber(draft.position, 10_000) ?? 0,
  credential: {
    need: draft.need,
    reason: { "en-GB": draft.reason_en.trim(), "pt-BR": draft.reason_pt.trim() },
  },
  fault_codes: draft.fault_codes,
  part_grades: draft.part_grades,
  checklists: draft.checklists,
  diagnosed_first: draft.diagnosed_first,
})
