import { z } from "@medusajs/framework/zod"
import { FAULT_CODES } from "../../domain/device/fault-codes"
import { DEVICE_KINDS, DeviceSpecs, PART_GRADES } from "./catalogue-schema"

export const SERVICE_CATEGORIES = [
  "screens",
  "batteries_charging",
  "cameras_sensors",
  "audio",
  "boards_liquid",
  "storage_data",
  "software",
  "housings_ports",
] as const

const code = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/)
const text = z.string().trim().min(1)
const localised = z.strictObject({ "en-GB": text, "pt-BR": text })
const kind = z.enum(DEVICE_KINDS)
const fault = z.enum(FAULT_CODES)

const category = z.strictObject({
  code: z.enum(SERVICE_CATEGORIES),
  names: localised,
  descriptions: localised,
  /** from 0, the order shown */
  position: z.number().int().nonnegative(),
})

const RepairTypeEntry = z
  .strictObject({
    code,
    names: localised,
    descriptions: localised,
    /** bench time by device kind; a kind left out is not repaired this way */
    labour_minutes: z.partialRecord(kind, z.number().int().positive()),
    warranty_months: z.number().int().nonnegative(),
    credential: z.strictObject({
      need: z.enum(["never", "optional_test", "required"]),
      reason: localised,
    }),
    /** the faults that it cures */
    fault_codes: z.array(fault).min(1),
    part_grades: z.array(z.enum(PART_GRADES)).min(1),
    /** specs that a device must have, each with one of these values, or any value if empty */
    requires: z.partialRecord(DeviceSpecs.keyof(), z.array(z.string())).optional(),
    /** its price holds only once the fault has been found */
    diagnosed_first: z.boolean().default(false),
    /** it finds the fault and mends nothing */
    is_diagnosis: z.boolean().default(false),
    /** codes of what is looked at beside the checklist of the device kind */
    checklists: z.strictObject({ before: z.array(code), after: z.array(code) }),
  })
  .refine((type) => !type.part_grades.includes("none") || type.part_grades.length === 1, {
    message: "a repair is labour only (none) or has part grades, not both",
    path: ["part_grades"],
  })

/** `data/repair-types/<category>.json`: one service category and its repairs in the order shown. */
export const RepairTypesFile = z.strictObject({
  category,
  repair_types: z.array(RepairTypeEntry).min(1),
})

/** `data/part-grades.json`: what a part may be, and the working days until it is here. */
export const PartGradesFile = z.record(
  z.enum(PART_GRADES),
  z.strictObject({ names: localised, lead_days: z.number().int().nonnegative() })
)

/** `data/faults.json`: the names of the fault codes, and the devices that can have each. */
export const FaultsFile = z.strictObject({
  faults: z.array(z.strictObject({ code: fault, names: localised, device_kinds: z.array(kind) })),
})

/** `data/checklists.json`: what is looked at when a device comes in and before it goes out. */
export const ChecklistsFile = z.strictObject({
  items: z.array(z.strictObject({ code, names: localised })).min(1),
  checklists: z.array(
    z.strictObject({
      device_kind: kind,
      phase: z.enum(["before", "after"]),
      items: z.array(code).min(1),
    })
  ),
})

export type RepairTypesFile = z.infer<typeof RepairTypesFile>
export type ServiceCategory = RepairTypesFile["category"]
export type PartGrades = z.infer<typeof PartGradesFile>
export type ChecklistsFile = z.infer<typeof ChecklistsFile>
export type ChecklistItem = ChecklistsFile["items"][number]
/** A repair type with its category, and its checklist items with their names. */
export type CatalogueRepairType = Omit<z.infer<typeof RepairTypeEntry>, "checklists"> & {
  category: ServiceCategory["code"]
  checklists: { before: ChecklistItem[]; after: ChecklistItem[] }
}
