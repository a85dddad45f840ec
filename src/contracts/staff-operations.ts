import type { Operation } from "./operations"
import * as staff from "./staff"
import * as invitation from "./staff-invitation"
import * as pin from "./staff-pin"
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
  call("post", "/admin/staff/me/pin", "Sets the caller's own PIN for shared devices", {
    body: pin.SetPinRequest,
    answer: pin.SetPinResponse,
  }),
  call("delete", "/admin/staff/:id/pin", "Takes a person's PIN away", {
    answer: pin.SetPinResponse,
  }),
  call("get", "/admin/shared-devices", "Shared devices that are in use", {
    answer: pin.SharedDeviceListResponse,
  }),
  call("post", "/admin/shared-devices", "Makes the device that asks a shared one, by a cookie", {
    body: pin.RegisterSharedDeviceRequest,
    answer: pin.SharedDeviceResponse,
    status: 201,
  }),
  call("delete", "/admin/shared-devices/:id", "Revokes a shared device", {
    answer: pin.RevokeSharedDeviceResponse,
  }),
  call("get", "/admin/pin-sessions", "Whom this shared device can be handed to", {
    answer: pin.PinPersonsResponse,
  }),
  call("post", "/admin/pin-sessions", "Hands a shared device to another person by PIN", {
    body: pin.OpenPinSessionRequest,
    answer: pin.PinSessionResponse,
    status: 201,
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
