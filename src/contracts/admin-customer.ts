import { z } from "@medusajs/framework/zod"
import { Amount, CurrencyCode } from "./shared"

/** Query of `GET /admin/shop-customers`. */
export const ListShopCustomersQuery = z
  .object({
    q: z.string().trim().max(100).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

/** A name, e-mail address and phone number under which somebody booked. */
export const CustomerContact = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})

export const ShopCustomerSummary = z.object({
  id: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  company_name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  has_account: z.boolean(),
  created_at: z.iso.datetime(),
  repair_count: z.number().int(),
  open_repair_count: z.number().int(),
  other_contacts: z.array(CustomerContact).describe("Of the repairs, where not the customer's own"),
  last_repair: z
    .object({
      id: z.string(),
      number: z.string(),
      device_name: z.string(),
      created_at: z.iso.datetime(),
    })
    .nullable(),
})

export const ShopCustomerListResponse = z.object({
  customers: z.array(ShopCustomerSummary),
  next_cursor: z.string().nullable(),
})

export const DeviceRepair = z.object({
  id: z.string(),
  number: z.string(),
  work_state: z.string(),
  is_open: z.boolean(),
  total: Amount,
  currency_code: CurrencyCode,
  created_at: z.iso.datetime(),
})

/** One physical device with its repairs, the newest first. */
export const CustomerDevice = z.object({
  id: z.string(),
  name: z.string(),
  serial: z.string().nullable(),
  imei: z.string().nullable(),
  colour: z.string().nullable(),
  repairs: z.array(DeviceRepair),
})

export const CustomerConsent = z.object({
  repair_id: z.string(),
  repair_number: z.string(),
  terms: z.boolean(),
  early_start: z.boolean(),
  given_at: z.iso.datetime(),
})

/** `GET /admin/shop-customers/:id`; devices and consents of the newest 200 repairs. */
export const ShopCustomerResponse = z.object({
  customer: ShopCustomerSummary.extend({
    outstanding: z.array(z.object({ amount: Amount, currency_code: CurrencyCode })),
    devices: z.array(CustomerDevice),
    consents: z.array(CustomerConsent),
  }),
})

/** Query of `GET /admin/shop-customers/:id/notes`. */
export const ListCustomerNotesQuery = z
  .object({
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

export const CustomerNote = z.object({
  id: z.string(),
  body: z.string(),
  author_name: z.string(),
  is_own: z.boolean().describe("Written by the caller, who may change and delete it"),
  created_at: z.iso.datetime(),
  edited_at: z.iso.datetime().nullable(),
})

export const CustomerNoteListResponse = z.object({
  notes: z.array(CustomerNote),
  next_cursor: z.string().nullable(),
})

/** `POST /admin/shop-customers/:id/notes` and `POST /admin/shop-customers/:id/notes/:note_id`. */
export const WriteCustomerNoteRequest = z
  .object({ body: z.string().trim().min(1).max(4000) })
  .strict()

export const CustomerNoteResponse = z.object({ note: CustomerNote })

export const DeletedCustomerNoteResponse = z.object({
  id: z.string(),
  object: z.literal("customer_note"),
  deleted: z.literal(true),
})

export type ListShopCustomersQuery = z.infer<typeof ListShopCustomersQuery>
export type ShopCustomerSummary = z.infer<typeof ShopCustomerSummary>
export type ShopCustomerDetail = z.infer<typeof ShopCustomerResponse>["customer"]
export type ListCustomerNotesQuery = z.infer<typeof ListCustomerNotesQuery>
export type CustomerNote = z.infer<typeof CustomerNote>
