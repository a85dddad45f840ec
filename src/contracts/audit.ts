import { z } from "@medusajs/framework/zod"
import { STAFF_ROLES } from "../domain/staff/roles"

export const AuditOutcome = z.enum(["done", "refused", "failed", "open"])

/** `GET /admin/audit`: what staff did, newest first. */
export const ListAuditQuery = z
  .object({
    staff_id: z.string().max(64).optional(),
    /** the beginning of an action's name: `repair`, `product.update` */
    action: z
      .string()
      .regex(/^[a-z_.]{1,80}$/)
      .optional(),
    /** an object's id, or a repair's number */
    object: z.string().trim().max(64).optional(),
    outcome: AuditOutcome.optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

export const AuditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  staff: z
    .object({ id: z.string(), name: z.string().nullable(), role: z.enum(STAFF_ROLES) })
    .nullable(),
  user_id: z.string().nullable(),
  credential: z.string().nullable(),
  credential_id: z.string().nullable(),
  method: z.string(),
  route: z.string().nullable(),
  action: z.string(),
  object: z.object({ kind: z.string().nullable(), id: z.string().nullable() }),
  outcome: AuditOutcome,
  status_code: z.number().int().nullable(),
  error_code: z.string().nullable(),
})

export const AuditChange = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  hidden: z.enum(["withheld", "secret"]).optional(),
})

export const AuditListResponse = z.object({
  entries: z.array(AuditEntry),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/audit/:id`: with what was sent and what changed, and its places in the chain. */
export const AuditEntryResponse = z.object({
  entry: AuditEntry.extend({
    fields: z.array(z.string()),
    changes: z.array(AuditChange),
    records: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["attempted", "changed", "finished"]),
        at: z.iso.datetime(),
        sequence: z.number().int().nullable(),
        hash: z.string().nullable(),
      })
    ),
  }),
})

export type ListAuditQuery = z.infer<typeof ListAuditQuery>
export type AuditEntry = z.infer<typeof AuditEntry>
export type AuditChange = z.infer<typeof AuditChange>
export type AuditEntryDetail = z.infer<typeof AuditEntryResponse>["entry"]
