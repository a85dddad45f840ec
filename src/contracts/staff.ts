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

export const StaffListResponse = z.object({ staff: z.array(StaffMember) })
/** `GET /admin/staff/me` */
export const StaffMeResponse = z.object({ staff_member: StaffMember })
/** `POST /admin/staff/:id` */
export const UpdateStaffMemberRequest = z
  .object({ role: StaffRole.optional(), is_active: z.boolean().optional() })
  .strict()
/** `POST /admin/realtime-tickets` answers a short-lived ticket for the websocket handshake. */
export const RealtimeTicketResponse = z.object({ ticket: z.string(), expires_at: z.iso.datetime() })

export type StaffRole = z.infer<typeof StaffRole>
export type StaffMember = z.infer<typeof StaffMember>
