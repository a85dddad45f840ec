import { z } from "@medusajs/framework/zod"
import { Amount, CurrencyCode, PriceLine, PromiseRange, ServiceMethod } from "./shared"

export const MilestoneCode = z.enum([
  "booked",
  "received",
  "diagnosing",
  "approval",
  "repairing",
  "quality_check",
  "ready",
])

export const Milestone = z.object({
  code: MilestoneCode,
  status: z.enum(["done", "current", "later"]),
  reached_at: z.iso.datetime().nullable(),
})

export const QuoteStatus = z.enum([
  "draft",
  "sent",
  "viewed",
  "accepted",
  "part_accepted",
  "declined",
  "expired",
  "superseded",
  "withdrawn",
])

export const RepairQuote = z.object({
  version: z.number().int(),
  status: QuoteStatus,
  hash: z.string(),
  currency_code: CurrencyCode,
  lines: z.array(PriceLine),
  subtotal: Amount,
  tax_total: Amount,
  total: Amount,
  valid_until: z.iso.datetime(),
  sent_at: z.iso.datetime().nullable(),
  accepted_at: z.iso.datetime().nullable(),
  note: z.string().nullable(),
})

export const WaitingOn = z.enum(["shop", "customer", "supplier", "courier"])

/** What a tracking-link holder or the owner of the repair sees: the projection, never the bench. */
export const TrackedRepair = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  status: z.enum(["awaiting_payment", "open", "completed", "cancelled"]),
  headline: z
    .string()
    .describe("A key the client translates, such as `tracking.awaiting_approval`"),
  milestones: z.array(Milestone),
  waiting_on: WaitingOn.nullable(),
  promise: PromiseRange.nullable(),
  booked_at: z.iso.datetime(),
  service_method: ServiceMethod,
  outcome: z.enum(["repaired", "unrepaired"]).nullable(),
  device: z.object({
    name: z.string(),
    slug: z.string(),
    kind: z.string(),
    colour: z.string().nullable(),
  }),
  quotes: z.array(RepairQuote),
  payment: z.object({
    currency_code: CurrencyCode,
    total: Amount,
    paid: Amount,
    outstanding: Amount,
  }),
  photos: z.array(z.object({ id: z.string(), url: z.string(), caption: z.string() })),
  messages: z.array(
    z.object({
      id: z.string(),
      template: z.string(),
      subject: z.string(),
      sent_at: z.iso.datetime(),
    })
  ),
  credential_log: z.array(z.object({ at: z.iso.datetime(), reason: z.string() })),
  documents: z.array(z.object({ id: z.string(), kind: z.string(), url: z.string() })),
  allowed_actions: z.array(z.enum(["accept_quote", "decline_quote", "cancel"])),
})

export const TrackedRepairResponse = z.object({ repair: TrackedRepair })
/** Query of `GET /store/repairs`. */
export const ListOwnRepairsQuery = z
  .object({
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .strict()

/** A repair in the list of the customer who owns it. */
export const OwnRepair = TrackedRepair.pick({
  id: true,
  number: true,
  status: true,
  headline: true,
  device: true,
  booked_at: true,
  waiting_on: true,
})

export const OwnRepairListResponse = z.object({
  repairs: z.array(OwnRepair),
  next_cursor: z.string().nullable(),
})

/** `POST /store/tracking/quotes/:version/accept` */
export const AcceptQuoteRequest = z
  .object({
    hash: z.string().length(64),
    name: z.string().trim().min(2).max(200),
    signature: z.string().max(20_000).optional(),
  })
  .strict()

/** `POST /store/tracking/quotes/:version/decline` */
export const DeclineQuoteRequest = z
  .object({
    hash: z.string().length(64),
    name: z.string().trim().min(2).max(200),
    reason: z.string().trim().max(500).optional(),
    keep_previous: z
      .boolean()
      .optional()
      .describe("Go on with the version accepted before, instead of stopping the repair"),
  })
  .strict()

export type RepairQuote = z.infer<typeof RepairQuote>
export type TrackedRepair = z.infer<typeof TrackedRepair>
export type AcceptQuoteRequest = z.infer<typeof AcceptQuoteRequest>
export type DeclineQuoteRequest = z.infer<typeof DeclineQuoteRequest>
export type ListOwnRepairsQuery = z.infer<typeof ListOwnRepairsQuery>
export type OwnRepair = z.infer<typeof OwnRepair>
