import type { z } from "@medusajs/framework/zod"
import type {
  RepairAction as RepairActionSchema,
  RepairBoard as RepairBoardAnswer,
  RepairDetail,
  UnmetGate as UnmetGateSchema,
} from "../../contracts/admin-repair"
import type { MessageResponse, MessageStatus as MessageStatusSchema } from "../../contracts/message"

export type {
  BoundedCount,
  CreateRepairQuoteRequest,
  RepairBoard,
  RepairDetail,
  RepairQueueSummary,
  RepairSummary,
  TakePaymentRequest,
  TransitionRequest,
} from "../../contracts/admin-repair"
export type { MessageSummary } from "../../contracts/message"
export type { StaffMember, StaffRole, UserWithoutRole } from "../../contracts/staff"
export type { RepairQuote } from "../../contracts/tracking"

export type BoardColumn = RepairBoardAnswer["columns"][number]
export type UnmetGate = z.infer<typeof UnmetGateSchema>
export type RepairAction = z.infer<typeof RepairActionSchema>
export type RepairPart = RepairDetail["parts"][number]
export type PriceLine = RepairDetail["quotes"][number]["lines"][number]
export type MessageDetail = z.infer<typeof MessageResponse>["message"]
export type MessageStatus = z.infer<typeof MessageStatusSchema>

/** The two languages in which the shop's texts are kept. */
export type TextLocale = "en-GB" | "pt-BR"
