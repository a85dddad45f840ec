import { z } from "@medusajs/framework/zod"
import { FAULT_CODES } from "../domain/device/fault-codes"
import { LocalisedText, PartGrade } from "./shared"

const ServiceCategoryCode = z.enum([
  "screens",
  "batteries_charging",
  "cameras_sensors",
  "audio",
  "boards_liquid",
  "storage_data",
  "software",
  "housings_ports",
])
const Kind = z.enum(["phone", "tablet", "laptop", "desktop", "console", "watch"])

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
  .max(40)
// JSON can name half of a character, which no database takes
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Surrogate}/u.test(value), { message: "Holds half of a character" })
const texts = (max: number) => z.strictObject({ "en-GB": words(max), "pt-BR": words(max) })
const unique = <Value extends string>(item: z.ZodType<Value>, min: number, max: number) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .refine((values) => new Set(values).size === values.length, { message: "Names one twice" })

const checks = z
  .array(z.strictObject({ code, names: texts(80) }))
  .max(20)
  .refine((items) => new Set(items.map((item) => item.code)).size === items.length, {
    message: "Names one twice",
  })
const Minutes = z
  .partialRecord(Kind, z.number().int().min(1).max(2880))
  .refine((minutes) => Object.keys(minutes).length > 0, { message: "Give at least one kind" })
const Grades = unique(PartGrade, 1, 4).refine(
  (grades) => !grades.includes("none") || grades.length === 1,
  { message: "Labour only (none) stands alone" }
)

const editable = {
  category: ServiceCategoryCode,
  names: texts(60),
  descriptions: texts(400),
  /** bench time by device kind; a kind left out is not repaired this way */
  labour_minutes: Minutes,
  warranty_months: z.number().int().min(0).max(120),
  credential: z.strictObject({
    need: z.enum(["never", "optional_test", "required"]),
    reason: texts(300),
  }),
  fault_codes: unique(z.enum(FAULT_CODES), 1, FAULT_CODES.length),
  part_grades: Grades,
  /** what is looked at beside the checklist of the device kind */
  checklists: z.strictObject({ before: checks, after: checks }),
  diagnosed_first: z.boolean(),
  /** from 0, the order shown */
  position: z.number().int().min(0).max(10_000),
}

/** A service as the shop's managers see it. */
export const AdminRepairType = z.object({
  code: z.string(),
  category: ServiceCategoryCode,
  names: LocalisedText,
  descriptions: LocalisedText,
  kinds: z.array(Kind),
  labour_minutes: z.partialRecord(Kind, z.number().int()),
  warranty_months: z.number().int(),
  credential: z.object({
    need: z.enum(["never", "optional_test", "required"]),
    reason: LocalisedText,
  }),
  fault_codes: z.array(z.enum(FAULT_CODES)),
  part_grades: z.array(PartGrade),
  /** specs that a device must have, each with one of these values, or any where the list is empty */
  requires: z.record(z.string(), z.array(z.string())),
  checklists: z.object({
    before: z.array(z.object({ code: z.string(), names: LocalisedText })),
    after: z.array(z.object({ code: z.string(), names: LocalisedText })),
  }),
  diagnosed_first: z.boolean(),
  position: z.number().int(),
  source: z.enum(["catalogue", "owner"]),
  is_on_sale: z.boolean(),
  /** how many offers are made of it */
  offer_count: z.number().int(),
  updated_at: z.iso.datetime(),
})

/** `GET /admin/repair-types`: all of them, in the order shown. */
export const AdminRepairTypeListResponse = z.object({
  categories: z.array(z.object({ code: ServiceCategoryCode, names: LocalisedText })),
  repair_types: z.array(AdminRepairType),
})

/** What somebody changed, newest first; only the fields that differ. */
export const RepairTypeHistoryEntry = z.object({
  id: z.string(),
  action: z.enum(["created", "edited", "deleted", "counted"]),
  actor: z.object({ id: z.string(), name: z.string() }),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime(),
})

/** `GET /admin/repair-types/:id`, and the answer to every change of one. */
export const AdminRepairTypeResponse = z.object({
  repair_type: AdminRepairType,
  /**
   * how many of its prices the rules in force would make otherwise; they stay until
   * `POST /admin/price-rules/apply`
   */
  prices_to_change: z.number().int(),
  /** how many offers this call made */
  offers_made: z.number().int(),
  history: z.array(RepairTypeHistoryEntry),
})

/** `POST /admin/repair-types`: a service of the shop's own. */
export const CreateRepairTypeRequest = z.strictObject({
  code,
  ...editable,
  checklists: editable.checklists.default({ before: [], after: [] }),
  diagnosed_first: editable.diagnosed_first.default(false),
  /** after all others where it is left out */
  position: editable.position.optional(),
})

/** `POST /admin/repair-types/:id`: what is left out stays. */
export const UpdateRepairTypeRequest = z.strictObject({
  /** as it was read: somebody else's change since then is refused with 409 `stale_version` */
  updated_at: z.iso.datetime().optional(),
  ...z.object(editable).partial().shape,
  is_on_sale: z.boolean().optional(),
})

/** `GET /admin/repair-types/export` */
export const ExportRepairTypesQuery = z.strictObject({
  dialect: z.enum(["comma", "semicolon"]).default("comma"),
})

export type AdminRepairType = z.infer<typeof AdminRepairType>
export type AdminRepairTypeListResponse = z.infer<typeof AdminRepairTypeListResponse>
export type RepairTypeHistoryEntry = z.infer<typeof RepairTypeHistoryEntry>
export type CreateRepairTypeRequest = z.infer<typeof CreateRepairTypeRequest>
export type UpdateRepairTypeRequest = z.infer<typeof UpdateRepairTypeRequest>
