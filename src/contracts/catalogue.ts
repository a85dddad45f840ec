import { z } from "@medusajs/framework/zod"
import { DeviceSpecs } from "./device-specs"
import { Amount, CurrencyCode, LocalisedText, PartGrade } from "./shared"

export const DeviceKind = z.enum(["phone", "tablet", "laptop", "desktop", "console", "watch"])

export const Price = z.strictObject({ amount: Amount, currency_code: z.string() })

// PostgreSQL refuses the character 0 in a text
const text = z
  .string()
  .trim()
  .max(100)
  .refine((value) => !value.includes("\0"), { message: "contains a null character" })

/** `GET /store/devices` */
export const ListDevicesQuery = z.strictObject({
  q: text.optional(),
  brand: text.min(1).optional(),
  kind: DeviceKind.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  family: text.min(1).optional(),
  currency_code: CurrencyCode.default("gbp"),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})

/** `GET /store/device-families` */
export const ListDeviceFamiliesQuery = z.strictObject({
  brand: text.min(1),
  kind: DeviceKind.optional(),
})

/** `GET /store/repair-types` */
export const ListRepairTypesQuery = z.strictObject({ currency_code: CurrencyCode.default("gbp") })

/** `GET /store/devices/:slug` */
export const DeviceQuery = z.strictObject({ currency_code: CurrencyCode.default("gbp") })

export const DeviceSlug = z.string().regex(/^[a-z0-9-]{1,120}$/)

export const Brand = z.strictObject({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  device_count: z.number().int(),
  /** of each kind that it has devices of */
  kind_counts: z.partialRecord(DeviceKind, z.number().int()),
})

/** A product line of a brand, such as Galaxy S, as far as it is of one kind. */
export const DeviceFamily = z.strictObject({
  name: z.string(),
  kind: DeviceKind,
  device_count: z.number().int(),
  /** release years of its oldest and of its newest device */
  from_year: z.number().int(),
  to_year: z.number().int(),
})

export const Device = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  brand: z.strictObject({ id: z.string(), name: z.string(), slug: z.string() }),
  kind: DeviceKind,
  family: z.string().nullable(),
  release_year: z.number().int(),
  identifiers: z.array(z.string()),
  product_id: z.string().nullable(),
  /** what the cheapest repair costs; a diagnosis is no repair */
  from_price: Price.nullable(),
})

export const Credential = z.strictObject({
  need: z.enum(["never", "optional_test", "required"]),
  reason: LocalisedText,
})

export const RepairOffer = z.strictObject({
  variant_id: z.string(),
  repair_type: z.strictObject({
    code: z.string(),
    names: LocalisedText,
    descriptions: LocalisedText,
    category: z.string(),
    credential: Credential,
  }),
  part_grade: PartGrade,
  price: Price,
  price_source: z.enum(["suggested", "rule", "owner"]),
  duration_minutes: z.number().int(),
  warranty_months: z.number().int(),
  availability: z.strictObject({
    status: z.enum(["in_stock", "on_order"]),
    /** working days until the part is here; 0 when it is in stock */
    lead_days: z.number().int(),
  }),
})

export const DeviceDetail = Device.extend({
  specs: DeviceSpecs,
  offers: z.array(RepairOffer),
})

export const ServiceCategory = z.strictObject({
  code: z.string(),
  names: LocalisedText,
  descriptions: LocalisedText,
})

const ChecklistItem = z.strictObject({ code: z.string(), names: LocalisedText })

export const RepairType = z.strictObject({
  code: z.string(),
  category: z.string(),
  names: LocalisedText,
  descriptions: LocalisedText,
  credential: Credential,
  fault_codes: z.array(z.string()),
  kinds: z.array(DeviceKind),
  part_grades: z.array(PartGrade),
  warranty_months: z.number().int(),
  /** bench time by device kind */
  labour_minutes: z.partialRecord(DeviceKind, z.number().int()),
  /** its price holds only once the fault has been found */
  diagnosed_first: z.boolean(),
  /** what finding the fault costs, by device kind; credited when the device is repaired */
  diagnosis_fees: z.partialRecord(DeviceKind, Price),
  /** what is looked at before and after, beside the checklist of the device kind */
  checklists: z.strictObject({ before: z.array(ChecklistItem), after: z.array(ChecklistItem) }),
})

export const ListBrandsResponse = z.strictObject({ brands: z.array(Brand) })

export const ListDeviceFamiliesResponse = z.strictObject({ families: z.array(DeviceFamily) })

export const ListDevicesResponse = z.strictObject({
  devices: z.array(Device),
  count: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
})

export const DeviceResponse = z.strictObject({ device: DeviceDetail })

export const ListRepairTypesResponse = z.strictObject({
  categories: z.array(ServiceCategory),
  repair_types: z.array(RepairType),
})

export type ListDevicesQuery = z.infer<typeof ListDevicesQuery>
export type ListDeviceFamiliesQuery = z.infer<typeof ListDeviceFamiliesQuery>
export type Brand = z.infer<typeof Brand>
export type DeviceFamily = z.infer<typeof DeviceFamily>
export type Device = z.infer<typeof Device>
export type DeviceDetail = z.infer<typeof DeviceDetail>
export type RepairOffer = z.infer<typeof RepairOffer>
export type ServiceCategory = z.infer<typeof ServiceCategory>
export type RepairType = z.infer<typeof RepairType>
