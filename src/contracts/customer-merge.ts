import { z } from "@medusajs/framework/zod"
import { DUPLICATE_REASONS } from "../domain/customer/duplicates"
import { ShopCustomerSummary } from "./admin-customer"

/** `GET /admin/shop-customers/:id/duplicates`: who may be the same person, and why. */
export const DuplicateListResponse = z.object({
  duplicates: z.array(
    z.object({ customer: ShopCustomerSummary, reasons: z.array(z.enum(DUPLICATE_REASONS)) })
  ),
})

/** Query of `GET /admin/shop-customers/:id/merge-preview`. */
export const MergePreviewQuery = z.object({ duplicate_id: z.string().min(1).max(64) }).strict()

export const MergePreviewResponse = z.object({
  preview: z.object({
    kept: ShopCustomerSummary,
    duplicate: ShopCustomerSummary,
    refusal: z.enum(["same_customer", "account_into_guest", "two_accounts"]).nullable(),
    undo_days: z.number().int(),
    moves: z.object({
      orders: z.number().int(),
      repairs: z.number().int(),
      devices: z.number().int(),
      united_devices: z.number().int().describe("The same IMEI or serial number at both"),
      addresses: z.number().int(),
      notes: z.number().int(),
      bookings: z.number().int(),
      tracking_links: z.number().int(),
      messages: z.number().int(),
    }),
  }),
})

/** `POST /admin/shop-customers/:id/merges`: all that the duplicate has moves to `:id`. */
export const MergeCustomersRequest = z.object({ duplicate_id: z.string().min(1).max(64) }).strict()

export const CustomerMerge = z.object({
  id: z.string(),
  kept_id: z.string(),
  duplicate: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
  merged_by_name: z.string(),
  merged_at: z.iso.datetime(),
  undo_until: z.iso.datetime(),
  undone_at: z.iso.datetime().nullable(),
})

export const CustomerMergeResponse = z.object({ merge: CustomerMerge })

/** `GET /admin/shop-customers/:id/merges`: the newest 20 that can still be undone. */
export const CustomerMergeListResponse = z.object({ merges: z.array(CustomerMerge) })

export type CustomerMerge = z.infer<typeof CustomerMerge>
export type MergePreview = z.infer<typeof MergePreviewResponse>["preview"]
export type CustomerDuplicate = z.infer<typeof DuplicateListResponse>["duplicates"][number]
