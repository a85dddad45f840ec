import { z } from "@medusajs/framework/zod"

export const Locale = z.enum(["en-GB", "pt-BR"])
export const ServiceMethod = z.enum(["drop_off", "mail_in"])
export const Urgency = z.enum(["standard", "express"])
export const PartGrade = z.enum(["genuine", "premium", "standard", "refurbished", "none"])
export const CurrencyCode = z.enum(["gbp", "eur", "brl"])

export const LocalisedText = z.object({ "en-GB": z.string(), "pt-BR": z.string() })

/** An amount in major units with at most two decimals, such as 149 or 149.5. */
export const Amount = z.number().finite().multipleOf(0.01)

export const PriceLine = z.object({
  kind: z.enum([
    "repair",
    "part",
    "labour",
    "bundle",
    "urgency",
    "service_method",
    "distance",
    "diagnosis_fee",
    "diagnosis_credit",
    "loyalty",
  ]),
  label: z.string(),
  labels: LocalisedText,
  amount: Amount,
  rule: z.string(),
  variant_id: z.string().nullable(),
  change: z.enum(["new", "unchanged"]).optional(),
})

export const PromiseRange = z.object({ p50: z.iso.datetime(), p90: z.iso.datetime() })

export const ErrorResponse = z.object({
  type: z.string(),
  code: z.string(),
  message: z.string(),
  details: z.array(z.record(z.string(), z.unknown())).optional(),
})
