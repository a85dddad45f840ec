import { z } from "@medusajs/framework/zod"
import { PRICE_TIERS } from "../domain/pricing/price-rules"
import { DeviceKind, Price } from "./catalogue"
import { DeviceSpecs } from "./device-specs"
import { Amount, LocalisedText, PartGrade } from "./shared"

const DeviceTier = z.enum(PRICE_TIERS)
const DeviceSource = z.enum(["catalogue", "owner"])
const PriceSource = z.enum(["suggested", "rule", "owner"])

// JSON can name half of a character, which no database takes
const wellFormed = (value: string): boolean => !/\p{Surrogate}/u.test(value)
const line = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine(wellFormed, { message: "holds half of a character" })
const version = z.string().min(1).max(40).describe("As read: refused with 409 when it has changed")

const year = z.number().int().min(2007).max(2100)
const filters = {
  q: z.string().trim().max(100).optional().describe("Name, nickname or model number"),
  brand: z.string().max(120).optional().describe("A brand's slug"),
  kind: DeviceKind.optional(),
  family: z.string().max(120).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  tier: DeviceTier.optional(),
  source: DeviceSource.optional(),
  status: z.enum(["live", "retired"]).optional(),
  price_state: z
    .enum(["suggested", "confirmed"])
    .optional()
    .describe("suggested: some price has not been looked at"),
}

/** `GET /admin/devices`; without `sort`, a search's best match is first, else the name. */
export const ListAdminDevicesQuery = z.strictObject({
  ...filters,
  sort: z.enum(["name", "year", "updated"]).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** `GET /admin/devices/export`: the filters of the list. */
export const ExportAdminDevicesQuery = z.strictObject({
  ...filters,
  dialect: z.enum(["comma", "semicolon"]).default("comma"),
})

export const AdminDevice = z.strictObject({
  id: z.string(),
  version: z.string(),
  slug: z.string(),
  name: z.string(),
  brand: z.strictObject({ id: z.string(), name: z.string(), slug: z.string() }),
  kind: DeviceKind,
  family: z.string().nullable(),
  release_year: z.number().int(),
  tier: DeviceTier,
  source: DeviceSource,
  identifiers: z.array(z.string()),
  retired_at: z.iso.datetime().nullable(),
  updated_at: z.iso.datetime(),
  offer_count: z.number().int(),
  suggested_count: z.number().int().describe("Offers whose price nobody has looked at"),
})

export const AdminDeviceListResponse = z.strictObject({
  devices: z.array(AdminDevice),
  count: z.number().int(),
  next_cursor: z.string().nullable(),
})

export const AdminDeviceOffer = z.strictObject({
  variant_id: z.string(),
  version: z.string(),
  repair_type: z.strictObject({ code: z.string(), names: LocalisedText, category: z.string() }),
  part_grade: PartGrade,
  prices: z.array(Price),
  price_source: PriceSource,
  on_sale: z.boolean(),
  duration_minutes: z.number().int(),
  warranty_months: z.number().int(),
  lead_days: z.number().int(),
  part: z
    .strictObject({
      sku: z.string(),
      cost: Price.nullable(),
      cost_source: z.enum(["suggested", "owner"]).nullable(),
      stocked: z.number(),
      reserved: z.number(),
    })
    .nullable()
    .describe("null for labour alone"),
})

export const AdminDeviceDetail = AdminDevice.extend({
  nicknames: z.array(z.string()),
  specs: DeviceSpecs,
  product_id: z.string().nullable(),
  offers: z.array(AdminDeviceOffer),
})

export const AdminDeviceResponse = z.strictObject({ device: AdminDeviceDetail })

/** The brands that there are, with the families of their models. */
export const AdminBrandListResponse = z.strictObject({
  brands: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      slug: z.string(),
      device_count: z.number().int(),
      families: z.array(z.string()),
    })
  ),
})

const facts = {
  name: line(1, 80),
  family: line(1, 80),
  release_year: year,
  tier: DeviceTier,
  identifiers: z.array(line(2, 60)).max(60),
  nicknames: z.array(line(1, 60)).max(40),
  specs: DeviceSpecs,
}

/**
 * `POST /admin/devices`. With `copy_of`, the id of a sibling, everything but `name`, `identifiers`
 * and `nicknames` is the sibling's where it is left out, and so are its repairs with the prices and
 * times that the owner set. Without it `brand`, `kind`, `family`, `release_year` and `tier` are
 * needed.
 */
export const CreateAdminDeviceRequest = z.strictObject({
  copy_of: z.string().min(1).max(64).optional(),
  brand: line(1, 60).optional().describe("A brand's name; a new one is made"),
  kind: DeviceKind.optional(),
  name: facts.name,
  family: facts.family.optional(),
  release_year: facts.release_year.optional(),
  tier: facts.tier.optional(),
  identifiers: facts.identifiers.default([]),
  nicknames: facts.nicknames.default([]),
  specs: facts.specs.optional(),
})

/** `POST /admin/devices/:id`: what is left out stays. The model belongs to the owner then. */
export const UpdateAdminDeviceRequest = z
  .strictObject({ version, ...facts })
  .partial()
  .required({
    version: true,
  })

/** `POST /admin/devices/:id/retire` and `/restore` */
export const RetireAdminDeviceRequest = z.strictObject({ version })

const price = Amount.positive().max(100_000)

/**
 * `POST /admin/devices/:id/offers/:variant_id`. A price or a time makes the offer's price the
 * owner's, which no rule changes; `reset` gives both back to the rules.
 */
export const UpdateAdminOfferRequest = z
  .strictObject({
    version,
    prices: z.strictObject({ gbp: price, eur: price, brl: price }).partial().optional(),
    duration_minutes: z.number().int().min(1).max(100_000).optional(),
    lead_days: z.number().int().min(0).max(365).optional().describe("Of its part"),
    on_sale: z.boolean().optional(),
    reset: z.literal(true).optional(),
  })
  .refine(
    ({ reset, prices, duration_minutes }) => !reset || (!prices && duration_minutes === undefined),
    { message: "Reset, or set a price and a time, not both", path: ["reset"] }
  )

/** `GET /admin/devices/:id/changes`: newest first. */
export const ListCatalogueChangesQuery = z.strictObject({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Who changed what: `before` and `after` hold the fields that differ. */
export const CatalogueChange = z.strictObject({
  id: z.string(),
  action: z.enum([
    "created",
    "copied",
    "edited",
    "retired",
    "restored",
    "offer_changed",
    "offer_reset",
    "imported",
    "prices_confirmed",
  ]),
  actor: z.strictObject({ id: z.string(), name: z.string() }),
  offer: z
    .strictObject({ repair_type: z.string(), names: LocalisedText, part_grade: PartGrade })
    .nullable(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime(),
})

export const CatalogueChangeListResponse = z.strictObject({
  changes: z.array(CatalogueChange),
  next_cursor: z.string().nullable(),
})

export type DeviceFilters = Omit<z.infer<typeof ExportAdminDevicesQuery>, "dialect">
export type ListAdminDevicesQuery = z.infer<typeof ListAdminDevicesQuery>
export type AdminDevice = z.infer<typeof AdminDevice>
export type AdminDeviceOffer = z.infer<typeof AdminDeviceOffer>
export type AdminDeviceDetail = z.infer<typeof AdminDeviceDetail>
export type AdminBrand = z.infer<typeof AdminBrandListResponse>["brands"][number]
export type CreateAdminDeviceRequest = z.infer<typeof CreateAdminDeviceRequest>
export type UpdateAdminDeviceRequest = z.infer<typeof UpdateAdminDeviceRequest>
export type UpdateAdminOfferRequest = z.infer<typeof UpdateAdminOfferRequest>
export type ListCatalogueChangesQuery = z.infer<typeof ListCatalogueChangesQuery>
export type CatalogueChange = z.infer<typeof CatalogueChange>
