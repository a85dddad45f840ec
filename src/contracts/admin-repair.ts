import { z } from "@medusajs/framework/zod"
import { PRIORITIES } from "../domain/repair/priority"
import { STAGE_NAMES } from "../domain/repair/stages"
import {
  Amount,
  CurrencyCode,
  LocalisedText,
  Locale,
  PromiseRange,
  ServiceMethod,
  Urgency,
} from "./shared"
import { RepairQuote, WaitingOn } from "./tracking"

export const Priority = z.enum(PRIORITIES)
export const Stage = z.enum(STAGE_NAMES)

/** In which order the queue is read; every order but `newest` lists open repairs only. */
export const QueueSort = z.enum(["newest", "promise", "state", "waiting"])

const flag = z.enum(["true", "false"]).optional()

/** The queue's filters; lists, the board, batches and saved views take the same. */
export const QueueFilters = z
  .object({
    technician: z.string().max(64).optional().describe("An id, `me`, or `none`"),
    waiting_on: WaitingOn.optional(),
    urgency: Urgency.optional(),
    priority: Priority.optional(),
    overdue: flag,
    at_risk: flag,
    service_method: ServiceMethod.optional(),
    kind: z.string().max(40).optional().describe("A device kind, such as `phone`"),
    from: z.iso.datetime({ offset: true }).optional().describe("Booked at or after"),
    to: z.iso.datetime({ offset: true }).optional().describe("Booked before"),
    q: z.string().trim().max(100).optional(),
  })
  .strict()

/** Query of `GET /admin/repairs`; lists are comma-separated. */
export const ListRepairsQuery = z
  .object({
    ...QueueFilters.shape,
    status: z.string().max(400).optional(),
    order_id: z.string().max(64).optional(),
    customer_id: z.string().max(64).optional(),
    device: z.string().max(120).optional().describe("A device's slug"),
    sort: QueueSort.default("newest"),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

/** Query of `GET /admin/repairs/board`; `expand` names the stages to show more of. */
export const RepairBoardQuery = z
  .object({
    ...QueueFilters.shape,
    sort: QueueSort.default("promise"),
    expand: z.string().max(200).optional(),
  })
  .strict()

export const RepairSummary = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  work_state: z.string(),
  waiting_on: WaitingOn.nullable(),
  urgency: Urgency,
  priority: Priority,
  service_method: ServiceMethod,
  overdue: z.boolean(),
  at_risk: z.boolean().describe("In the promised range and not ready yet"),
  state_entered_at: z.iso.datetime(),
  waiting_since: z.iso.datetime().nullable(),
  device_name: z.string(),
  device_kind: z.string(),
  repair_labels: z.array(LocalisedText),
  customer_name: z.string(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  promise: PromiseRange.nullable(),
  order_id: z.string(),
  currency_code: CurrencyCode,
  total: Amount,
  outstanding: Amount,
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})

export const RepairListResponse = z.object({
  repairs: z.array(RepairSummary),
  next_cursor: z.string().nullable(),
})

/** A number that is counted no further than `limit`; `more` says that there are more. */
export const BoundedCount = z.object({ count: z.number().int(), more: z.boolean() })

export const RepairBoardResponse = z.object({
  columns: z.array(
    z.object({ stage: Stage, count: BoundedCount, repairs: z.array(RepairSummary) })
  ),
})

/** `GET /admin/repairs/summary`: open repairs in numbers. */
export const RepairQueueSummaryResponse = z.object({
  summary: z.object({
    open: BoundedCount,
    overdue: BoundedCount,
    at_risk: BoundedCount,
    unassigned: BoundedCount,
    awaiting_approval: BoundedCount,
    mine: BoundedCount,
  }),
})

export const UnmetGate = z.object({
  gate: z.string(),
  code: z.string(),
  message: z.object({ "en-GB": z.string(), "pt-BR": z.string() }),
})

export const RepairAction = z.object({
  event: z.string(),
  allowed: z.boolean().describe("True when only evidence is missing or nothing is"),
  required_evidence: z.array(z.string()),
  unmet_gates: z.array(UnmetGate),
})

export const RepairTimelineEvent = z.object({
  sequence: z.number().int(),
  event: z.string(),
  from_state: z.string().nullable(),
  to_state: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  at: z.iso.datetime(),
  note: z.string().nullable(),
})

export const RepairPart = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  part_grade: z.string(),
  quantity: z.number().int(),
  status: z.string(),
})

export const RepairDetail = RepairSummary.extend({
  custody: z.string(),
  outcome: z.enum(["repaired", "unrepaired"]).nullable(),
  description: z.string(),
  locale: Locale,
  device: z.object({
    slug: z.string(),
    serial: z.string().nullable(),
    imei: z.string().nullable(),
    colour: z.string().nullable(),
  }),
  customer: z.object({
    id: z.string().nullable(),
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    phone: z.string().nullable(),
  }),
  waited_ms: z
    .object({
      shop: z.number().int(),
      customer: z.number().int(),
      supplier: z.number().int(),
      courier: z.number().int(),
    })
    .describe("What each party has been charged until now; together all the time it was open"),
  fault_codes: z.array(z.string()),
  hold: z.object({ reason: z.string(), waiting_on: WaitingOn, resume_to: z.string() }).nullable(),
  quotes: z.array(RepairQuote),
  parts: z.array(RepairPart),
  timeline: z.array(RepairTimelineEvent),
  actions: z.array(RepairAction),
  payment: z.object({
    total: Amount,
    paid: Amount,
    outstanding: Amount,
    state: z.string(),
    order_edit_pending: z.boolean(),
  }),
  messages: z.array(
    z.object({
      id: z.string(),
      template: z.string(),
      subject: z.string(),
      status: z.string(),
      created_at: z.iso.datetime(),
      sent_at: z.iso.datetime().nullable(),
    })
  ),
})

export const RepairDetailResponse = z.object({ repair: RepairDetail })

/** `POST /admin/repairs/:id/transitions`; `version` is the one the actor has seen. */
export const TransitionRequest = z
  .object({
    event: z.string().min(1).max(60),
    version: z.number().int().min(1),
    evidence: z.record(z.string(), z.unknown()).default({}),
  })
  .strict()

/**
 * `POST /admin/repairs/:id/quotes`: a new version with all its lines of work, sent to the customer
 * at once. While repairing, `note` is the reason of the change.
 */
export const CreateRepairQuoteRequest = z
  .object({
    version: z.number().int().min(1),
    note: z.string().trim().max(1000).optional(),
    fault_codes: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
    lines: z
      .array(
        z
          .object({
            kind: z.enum(["repair", "part", "labour"]),
            label: z.string().trim().min(2).max(120),
            labels: LocalisedText.optional().describe("Where both languages are known"),
            amount: Amount.positive().max(100_000),
            variant_id: z.string().max(64).optional(),
          })
          .strict()
      )
      .min(1)
      .max(30),
  })
  .strict()

/** `POST /admin/repairs/:id/payments`: money taken at the counter, all that is outstanding. */
export const TakePaymentRequest = z
  .object({
    amount: Amount.positive(),
    method: z.enum(["cash", "card_terminal", "bank_transfer"]),
    reference: z.string().trim().max(100).optional(),
  })
  .strict()

/** `POST /admin/repairs/:id/notes` */
export const CreateRepairNoteRequest = z
  .object({ body: z.string().trim().min(1).max(4000) })
  .strict()

export type ListRepairsQuery = z.infer<typeof ListRepairsQuery>
export type RepairBoardQuery = z.infer<typeof RepairBoardQuery>
export type RepairBoard = z.infer<typeof RepairBoardResponse>
export type RepairQueueSummary = z.infer<typeof RepairQueueSummaryResponse>["summary"]
export type BoundedCount = z.infer<typeof BoundedCount>
export type QueueSort = z.infer<typeof QueueSort>
export type RepairSummary = z.infer<typeof RepairSummary>
export type RepairDetail = z.infer<typeof RepairDetail>
export type TransitionRequest = z.infer<typeof TransitionRequest>
export type CreateRepairQuoteRequest = z.infer<typeof CreateRepairQuoteRequest>
export type TakePaymentRequest = z.infer<typeof TakePaymentRequest>
export type CreateRepairNoteRequest = z.infer<typeof CreateRepairNoteRequest>
export type QueueFilters = z.infer<typeof QueueFilters>
