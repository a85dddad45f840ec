import { z } from "@medusajs/framework/zod"
import { Amount, CurrencyCode, PriceLine, PromiseRange, ServiceMethod, Urgency } from "./shared"

/** `POST /store/quotes` */
export const CreateQuoteRequest = z
  .object({
    device_slug: z.string().min(1).max(120),
    offers: z.array(z.string().min(1).max(64)).min(1).max(8),
    service_method: ServiceMethod.default("drop_off"),
    urgency: Urgency.default("standard"),
    postal_code: z.string().trim().min(2).max(12).optional(),
    currency_code: CurrencyCode.default("gbp"),
  })
  .strict()

export const Quote = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: z.string(),
  device_slug: z.string(),
  service_method: ServiceMethod,
  urgency: Urgency,
  currency_code: CurrencyCode,
  lines: z.array(PriceLine),
  subtotal: Amount,
  tax_total: Amount,
  total: Amount,
  deposit_total: Amount,
  valid_until: z.iso.datetime(),
  promise: PromiseRange,
  rule_set_version: z.string(),
})

export const QuoteResponse = z.object({ quote: Quote })

export type CreateQuoteRequest = z.infer<typeof CreateQuoteRequest>
export type Quote = z.infer<typeof Quote>
