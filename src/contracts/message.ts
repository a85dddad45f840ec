import { z } from "@medusajs/framework/zod"

export const MessageStatus = z.enum(["queued", "sending", "sent", "failed"])

/** `GET /admin/messages`: the shop's outgoing messages, newest first (the local mailbox). */
export const ListMessagesQuery = z
  .object({
    status: MessageStatus.optional(),
    q: z.string().trim().max(100).optional(),
    customer_id: z.string().max(64).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  })
  .strict()

export const MessageSummary = z.object({
  id: z.string(),
  template: z.string(),
  channel: z.enum(["email"]),
  locale: z.string(),
  recipient: z.string(),
  subject: z.string(),
  status: MessageStatus,
  delivered_by: z.enum(["smtp", "mailbox"]).nullable(),
  attempts: z.number().int(),
  last_error: z.string().nullable(),
  repair_id: z.string().nullable(),
  created_at: z.iso.datetime(),
  sent_at: z.iso.datetime().nullable(),
})

export const MessageListResponse = z.object({
  messages: z.array(MessageSummary),
  next_cursor: z.string().nullable(),
})

/** `GET /admin/messages/:id`: with the body as it was or will be sent; secret links are masked. */
export const MessageResponse = z.object({
  message: MessageSummary.extend({ text: z.string(), html: z.string() }),
})

export type MessageSummary = z.infer<typeof MessageSummary>
export type ListMessagesQuery = z.infer<typeof ListMessagesQuery>
