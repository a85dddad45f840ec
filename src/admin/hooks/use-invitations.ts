import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  CreateStaffInvitationRequest,
  StaffInvitation,
} from "../../contracts/staff-invitation"
import { callApi } from "../lib/api"
import { STAFF_KEY } from "./use-staff"

const PATH = "/admin/staff/invitations"

export type SentInvitation = { invitation: StaffInvitation; accept_url: string }

/** Who is invited and has not answered yet. */
export const useInvitations = () =>
  useQuery({
    queryKey: [...STAFF_KEY, "invitations"],
    queryFn: async ({ signal }) =>
      (await callApi<{ invitations: StaffInvitation[] }>(PATH, { signal })).invitations,
    retry: false,
  })

/** Invites, sends again and revokes. */
export function useInvitationChanges() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: STAFF_KEY })
  const of = (id: string) => `${PATH}/${encodeURIComponent(id)}`
  const invite = useMutation({
    mutationFn: (body: CreateStaffInvitationRequest) =>
      callApi<SentInvitation>(PATH, { method: "POST", body }),
    onSettled,
  })
  const resend = useMutation({
    mutationFn: (id: string) =>
      callApi<SentInvitation>(`${of(id)}/resend`, { method: "POST", body: {} }),
    onSettled,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => callApi(of(id), { method: "DELETE" }),
    onSettled,
  })
  return { invite, resend, revoke }
}
