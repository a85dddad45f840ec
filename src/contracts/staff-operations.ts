import type { Operation } from "./operations"
import * as staff from "./staff"
import * as invitation from "./staff-invitation"

const call = (
  method: Operation["method"],
  path: string,
  summary: string,
  rest: Omit<Operation, "method" | "path" | "summary" | "access">
): Operation => ({ method, path, access: "staff", summary, ...rest })

/** The shop's people. */
export const staffOperations: Operation[] = [
  call("get", "/admin/staff", "Staff, and users who have no role yet", {
    answer: staff.StaffListResponse,
  }),
  call("post", "/admin/staff", "Gives a user of the admin a role", {
    body: staff.CreateStaffMemberRequest,
    answer: staff.StaffMemberResponse,
    status: 201,
  }),
  call("get", "/admin/staff/me", "The caller's own role", { answer: staff.StaffMeResponse }),
  call("post", "/admin/staff/:id", "Changes a role, or takes it away and gives it back", {
    body: staff.UpdateStaffMemberRequest,
    answer: staff.StaffMemberResponse,
  }),
  call("get", "/admin/staff/invitations", "Invitations that wait for an answer", {
    answer: invitation.StaffInvitationListResponse,
  }),
  call("post", "/admin/staff/invitations", "Invites somebody to a role", {
    body: invitation.CreateStaffInvitationRequest,
    answer: invitation.StaffInvitationResponse,
    status: 201,
  }),
  call("post", "/admin/staff/invitations/:id/resend", "Sends an invitation with a new link", {
    answer: invitation.StaffInvitationResponse,
  }),
  call("delete", "/admin/staff/invitations/:id", "Revokes an invitation", {
    answer: invitation.RevokeStaffInvitationResponse,
  }),
  call("post", "/admin/realtime-tickets", "A ticket for one websocket connection", {
    answer: staff.RealtimeTicketResponse,
    status: 201,
  }),
]
