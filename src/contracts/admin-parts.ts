import { z } from "@medusajs/framework/zod"
import { Amount, CurrencyCode, LocalisedText, PartGrade } from "./shared"

const id = z.string().min(1).max(64)
const quantity = z.number().int().min(0).max(100_000)
const lead_days = z.number().int().min(0).max(365)
const flag = z.enum(["true", "false"])
// JSON can name half of a character, which no database takes
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Surrogate}/u.test(value), { message: "Holds half of a character" })

/** Who sells parts to the shop. */
export const Supplier = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  /** working days from order to arrival, where a part says nothing else */
  lead_days: z.number().int().nullable(),
  note: z.string().nullable(),
  /** how many parts are bought here */
  part_count: z.number().int(),
  updated_at: z.iso.datetime(),
})

export const SupplierListResponse = z.object({ suppliers: z.array(Supplier) })
export const SupplierResponse = z.object({ supplier: Supplier })

export const DeletedSupplierResponse = z.object({
  id: z.string(),
  object: z.literal("supplier"),
  deleted: z.literal(true),
})

/** `POST /admin/suppliers` */
export const CreateSupplierRequest = z.strictObject({
  name: line(120),
  email: z.email().max(254).nullable().default(null),
  phone: line(40).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable()
    .default(null),
  lead_days: lead_days.nullable().default(null),
  note: line(1000).nullable().default(null),
})

/** `POST /admin/suppliers/:id`: what is left out stays. */
export const UpdateSupplierRequest = z.strictObject({
  name: CreateSupplierRequest.shape.name.optional(),
  email: CreateSupplierRequest.shape.email.unwrap().optional(),
  phone: CreateSupplierRequest.shape.phone.unwrap().optional(),
  website: CreateSupplierRequest.shape.website.unwrap().optional(),
  lead_days: lead_days.nullable().optional(),
  note: CreateSupplierRequest.shape.note.unwrap().optional(),
})

const PartFilters = {
  /** found in SKU, device, repair and the supplier's own number */
  q: z.string().trim().max(100).optional(),
  /** at or below a reorder point above 0 */
  low: flag.optional(),
  /** promised to more repairs than there are pieces */
  out: flag.optional(),
  /** a supplier's id, or `none` for parts without one */
  supplier: id.optional(),
  repair_type: id.optional(),
  part_grade: PartGrade.optional(),
  /** a device's slug */
  device: z.string().min(1).max(200).optional(),
}

/** `GET /admin/parts`, by SKU. */
export const ListPartsQuery = z.strictObject({
  ...PartFilters,
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** `GET /admin/parts/export`: the filters of the list. */
export const ExportPartsQuery = z.strictObject({
  ...PartFilters,
  dialect: z.enum(["comma", "semicolon"]).default("comma"),
})

/** Pieces of a part at one stock location. */
export const PartLevel = z.object({
  location_id: z.string(),
  location_name: z.string(),
  stocked: z.number().int(),
  reserved: z.number().int(),
  incoming: z.number().int(),
})

/** A spare part with its stock in all locations together. */
export const Part = z.object({
  id: z.string(),
  sku: z.string(),
  device: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  repair_type: z.object({ code: z.string(), names: LocalisedText }),
  part_grade: PartGrade,
  /** without tax, as suppliers invoice it */
  cost: Amount,
  currency_code: CurrencyCode,
  /** `suggested` by the shipped price rules, or set by the `owner` */
  cost_source: z.enum(["suggested", "owner"]),
  supplier: z.object({ id: z.string(), name: z.string() }).nullable(),
  supplier_sku: z.string().nullable(),
  lead_days: z.number().int(),
  /** at this many available pieces the part is to be ordered; 0 means never */
  reorder_point: z.number().int(),
  reorder_quantity: z.number().int(),
  stocked: z.number().int(),
  reserved: z.number().int(),
  /** stocked less reserved: below zero where repairs wait for the part */
  available: z.number().int(),
  incoming: z.number().int(),
  is_low: z.boolean(),
  levels: z.array(PartLevel),
  updated_at: z.iso.datetime(),
})

export const PartListResponse = z.object({
  parts: z.array(Part),
  /** how many parts the filters leave, on all pages */
  count: z.number().int(),
  next_cursor: z.string().nullable(),
})

/** What somebody changed, newest first; only the fields that differ. */
export const PartHistoryEntry = z.object({
  id: z.string(),
  action: z.enum(["created", "edited", "deleted", "counted"]),
  actor: z.object({ id: z.string(), name: z.string() }),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime(),
})

export const PartResponse = z.object({ part: Part, history: z.array(PartHistoryEntry) })

/** `POST /admin/parts/:id`: what is left out stays. `lead_days` is also that of its offers. */
export const UpdatePartRequest = z.strictObject({
  /** as it was read: somebody else's change since then is refused with 409 `stale_version` */
  updated_at: z.iso.datetime().optional(),
  cost: Amount.min(0).max(100_000).optional(),
  supplier_id: id.nullable().optional(),
  supplier_sku: line(120).nullable().optional(),
  lead_days: lead_days.optional(),
  reorder_point: quantity.optional(),
  reorder_quantity: quantity.optional(),
})

/**
 * `POST /admin/parts/:id/stock`: what was counted on the shelf. A count that would take pieces from
 * repairs that they are promised to is refused with 409 `stock_below_reserved`.
 */
export const CountStockRequest = z.strictObject({
  location_id: id,
  counted_quantity: quantity,
  reason: line(300),
})

export const ReorderLine = z.object({
  part: Part,
  quantity: z.number().int(),
  cost: Amount,
})

/** What to order from one supplier; `null` for the parts that have none yet. */
export const ReorderGroup = z.object({
  supplier: Supplier.nullable(),
  lines: z.array(ReorderLine),
  totals: z.array(z.object({ currency_code: CurrencyCode, amount: Amount })),
})

/** `GET /admin/parts/reorder` */
export const ReorderResponse = z.object({ groups: z.array(ReorderGroup) })

/** `GET /admin/parts/reorder/export` */
export const ExportReorderQuery = z.strictObject({ dialect: ExportPartsQuery.shape.dialect })

export type Supplier = z.infer<typeof Supplier>
export type CreateSupplierRequest = z.infer<typeof CreateSupplierRequest>
export type UpdateSupplierRequest = z.infer<typeof UpdateSupplierRequest>
export type ListPartsQuery = z.infer<typeof ListPartsQuery>
export type ExportPartsQuery = z.infer<typeof ExportPartsQuery>
export type Part = z.infer<typeof Part>
export type PartHistoryEntry = z.infer<typeof PartHistoryEntry>
export type UpdatePartRequest = z.infer<typeof UpdatePartRequest>
export type CountStockRequest = z.infer<typeof CountStockRequest>
export type ReorderGroup = z.infer<typeof ReorderGroup>
