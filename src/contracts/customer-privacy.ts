import { z } from "@medusajs/framework/zod"

/** `POST /admin/shop-customers/:id/exports` answers a file: all that is kept about a customer. */
export const ExportCustomerRequest = z
  .object({ format: z.enum(["json", "html"]).default("json") })
  .strict()

export const CustomerExportFile = z
  .record(z.string(), z.unknown())
  .describe("A list of rows for each section; as a page to read with `format` html")

/** `GET /admin/shop-customers/:id/erasure`: what an erasure would do, and why it would be refused. */
export const ErasurePreviewResponse = z.object({
  preview: z.object({
    refusals: z.array(
      z.object({ code: z.enum(["repair_open", "money_outstanding"]), count: z.number().int() })
    ),
    erases: z.object({
      repairs: z.number().int(),
      orders: z.number().int(),
      devices: z.number().int(),
      messages: z.number().int(),
      notes: z.number().int(),
      addresses: z.number().int(),
      tracking_links: z.number().int(),
    }),
    keeps: z.array(
      z.object({
        order_display_id: z.number().int(),
        fields: z.array(z.string()),
        until: z.iso.datetime(),
        jurisdiction: z.string(),
        law: z.string(),
      })
    ),
  }),
})

/** `POST /admin/shop-customers/:id/erasure`; cannot be undone. */
export const EraseCustomerRequest = z.object({ confirm: z.literal("erase") }).strict()

export const CustomerErasureResponse = z.object({
  erasure: z.object({ customer_id: z.string(), erased_at: z.iso.datetime() }),
})

export type ErasurePreview = z.infer<typeof ErasurePreviewResponse>["preview"]
export type CustomerErasure = z.infer<typeof CustomerErasureResponse>["erasure"]
