import { z } from "@medusajs/framework/zod"

export const StaffRole = z.enum(["owner", "manager", "front_desk", "technician"])

export const StaffMember = z.object({
  id: z.string(),
  user_id: z.string(),
  name: z.string(),
  email: z.string(),
  role: StaffRole,
  is_active: z.boolean(),
})

/** A user of the admin who has no role yet, and so may do nothing. */
export const UserWithoutRole = StaffMember.pick({ user_id: true, name: true, email: true })

/** `GET /admin/staff` */
export const StaffListResponse = z.object({
  staff: z.array(StaffMember),
  users_without_role: z.array(UserWithoutRole),
})
/** `GET /admin/staff/me` */
export const StaffMeResponse = z.object({
  staff_member: StaffMember,
  has_pin: z.boolean(),
  /** the caller entered a shared device by PIN */
  by_pin: z.boolean(),
  /** the caller's role needs a second factor, and this login lacks it */
  second_factor_needed: z.boolean(),
})
/** `POST /admin/staff`: gives a user a role. */
export const CreateStaffMemberRequest = z
  .object({ user_id: z.string().min(1), role: StaffRole })
  .strict()
/** `POST /admin/staff` and `POST /admin/staff/:id` */
export const StaffMemberResponse = z.object({ staff_member: StaffMember })
/** `POST /admin/realtime-tickets` answers a short-lived ticket for the websocket handshake. */
export const RealtimeTicketResponse = z.object({ ticket: z.string(), expires_at: z.iso.datetime() })

export type StaffRole = z.infer<typeof StaffRole>
export type StaffMember = z.infer<typeof StaffMember>
export type UserWithoutRole = z.infer<typeof UserWithoutRole>
