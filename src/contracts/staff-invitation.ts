import { z } from "@medusajs/framework/zod"
import { Locale } from "./shared"
import { StaffRole } from "./staff"

/** Somebody who was asked to work in the shop and has not answered yet. */
export const StaffInvitation = z.object({
  id: z.string(),
  email: z.string(),
  /** null for an invite that was made without a role */
  role: StaffRole.nullable(),
  locale: Locale.nullable(),
  invited_by_name: z.string().nullable(),
  status: z.enum(["open", "expired"]),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
})

/** `GET /admin/staff/invitations` */
export const StaffInvitationListResponse = z.object({ invitations: z.array(StaffInvitation) })

/** `POST /admin/staff/invitations` */
export const CreateStaffInvitationRequest = z
  .object({
    email: z.email().max(254),
    role: StaffRole,
    locale: Locale.default("en-GB"),
  })
  .strict()

/** The answer to an invitation that was made or sent again: its link is shown this once. */
export const StaffInvitationResponse = z.object({
  invitation: StaffInvitation,
  accept_url: z.string(),
})

/** `DELETE /admin/staff/invitations/:id` */
export const RevokeStaffInvitationResponse = z.object({ id: z.string(), deleted: z.literal(true) })

/** `POST /admin/invites/accept` of Medusa, which here gives the role, too. */
export const AcceptInvitationRequest = z
  .object({
    email: z.string().nullish(),
    first_name: z.string().max(200).nullish(),
    last_name: z.string().max(200).nullish(),
  })
  .strict()
export const AcceptInvitationResponse = z.object({
  user: z.looseObject({ id: z.string(), email: z.string() }),
})
export const AcceptInvitationQuery = z.object({ token: z.string().min(1).max(2_000) })

export type StaffInvitation = z.infer<typeof StaffInvitation>
export type CreateStaffInvitationRequest = z.infer<typeof CreateStaffInvitationRequest>
export type AcceptInvitationRequest = z.infer<typeof AcceptInvitationRequest>
