import { z } from "@medusajs/framework/zod"
import type { AdminRepairType } from "../../contracts/admin-repair-types"
import { FAULT_CODES, type FaultCode } from "../../domain/device/fault-codes"
import type { PartGrade } from "../../domain/repair/states"
import { list, number, oneOf, optional, text, textBy, yesNo } from "../csv/columns"
import type { CsvTable } from "../csv/table"

type Kind = AdminRepairType["kinds"][number]
type Minutes = { [K in Kind as `minutes_${K}`]: number | null }

export interface RepairTypeCsvRow extends Minutes {
  code: string
  category: AdminRepairType["category"]
  name_en: string
  name_pt: string
  description_en: string
  description_pt: string
  warranty_months: number
  credential_need: AdminRepairType["credential"]["need"]
  credential_reason_en: string
  credential_reason_pt: string
  fault_codes: FaultCode[]
  part_grades: PartGrade[]
  checks_before: string[]
  checks_after: string[]
  diagnosed_first: boolean
  position: number
  on_sale: boolean
}

export const KINDS: readonly Kind[] = ["phone", "tablet", "laptop", "desktop", "console", "watch"]

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
  .max(40)
const minutes = optional(number({ min: 1, max: 2880 }))

/** The services' file: the code tells rows apart, checks are named by their codes. */
export const repairTypeCsv: CsvTable<RepairTypeCsvRow> = {
  key: "code",
  columns: {
    code: textBy(code),
    category: oneOf([
      "screens",
      "batteries_charging",
      "cameras_sensors",
      "audio",
      "boards_liquid",
      "storage_data",
      "software",
      "housings_ports",
    ]),
    name_en: text(60),
    name_pt: text(60),
    description_en: text(400),
    description_pt: text(400),
    minutes_phone: minutes,
    minutes_tablet: minutes,
    minutes_laptop: minutes,
    minutes_desktop: minutes,
    minutes_console: minutes,
    minutes_watch: minutes,
    warranty_months: number({ min: 0, max: 120 }),
    credential_need: oneOf(["never", "optional_test", "required"]),
    credential_reason_en: text(300),
    credential_reason_pt: text(300),
    fault_codes: list(z.string().pipe(z.enum(FAULT_CODES)), FAULT_CODES.length),
    part_grades: list(
      z.string().pipe(z.enum(["genuine", "premium", "standard", "refurbished", "none"])),
      4
    ),
    checks_before: list(code, 20),
    checks_after: list(code, 20),
    diagnosed_first: yesNo,
    position: number({ min: 0, max: 10_000 }),
    on_sale: yesNo,
  },
}

/** A service as a row of the file. */
export const repairTypeCsvRow = (type: AdminRepairType): RepairTypeCsvRow => ({
  code: type.code,
  category: type.category,
  name_en: type.names["en-GB"],
  name_pt: type.names["pt-BR"],
  description_en: type.descriptions["en-GB"],
  description_pt: type.descriptions["pt-BR"],
  minutes_phone: type.labour_minutes.phone ?? null,
  minutes_tablet: type.labour_minutes.tablet ?? null,
  minutes_laptop: type.labour_minutes.laptop ?? null,
  minutes_desktop: type.labour_minutes.desktop ?? null,
  minutes_console: type.labour_minutes.console ?? null,
  minutes_watch: type.labour_minutes.watch ?? null,
  warranty_months: type.warranty_months,
  credential_need: type.credential.need,
  credential_reason_en: type.credential.reason["en-GB"],
  credential_reason_pt: type.credential.reason["pt-BR"],
  fault_codes: type.fault_codes,
  part_grades: type.part_grades,
  checks_before: type.checklists.before.map((item) => item.code),
  checks_after: type.checklists.after.map((item) => item.code),
  diagnosed_first: type.diagnosed_first,
  position: type.position,
  on_sale: type.is_on_sale,
})
