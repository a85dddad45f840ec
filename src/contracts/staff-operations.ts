import type { Operation } from "./operations"
import * as staff from "./staff"
import * as invitation from "./staff-invitation"
import * as team from "./staff-team"

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
  call("get", "/admin/staff/team", "Who works when, who is free, and how much work each has", {
    query: team.TeamQuery,
    answer: team.TeamResponse,
  }),
  call("post", "/admin/staff/me/presence", "Says that the caller is available, busy or away", {
    body: team.SetPresenceRequest,
    answer: team.SetPresenceRequest,
  }),
  call("get", "/admin/staff/:id", "One person with skills, hours and absences", {
    answer: team.StaffProfileResponse,
  }),
  call("post", "/admin/staff/:id", "Changes role, activity, skills or hours of a person", {
    body: team.UpdateStaffMemberRequest,
    answer: staff.StaffMemberResponse,
  }),
  call("post", "/admin/staff/:id/absences", "Writes down when a person does not work", {
    body: team.CreateStaffAbsenceRequest,
    answer: team.StaffAbsenceResponse,
    status: 201,
  }),
  call("delete", "/admin/staff/:id/absences/:absence_id", "Removes an absence", {
    answer: team.DeleteStaffAbsenceResponse,
  }),
  call("get", "/admin/repairs/:id/assignee-suggestions", "Who should do a repair, and why", {
    answer: team.AssigneeSuggestionsResponse,
  }),
  call("post", "/admin/invites/accept", "Accepts an invitation with a login that nobody has yet", {
    query: invitation.AcceptInvitationQuery,
    body: invitation.AcceptInvitationRequest,
    answer: invitation.AcceptInvitationResponse,
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
