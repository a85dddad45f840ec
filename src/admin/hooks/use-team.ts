import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type {
  AssigneeSuggestions,
  StaffAbsence,
  StaffProfile,
  TeamMember,
  TeamResponse,
  UpdateStaffMemberRequest,
} from "../../contracts/staff-team"
import { callApi } from "../lib/api"
import { followShop } from "../lib/realtime"
import { STAFF_KEY } from "./use-staff"

const MINUTE_MS = 60_000
const memberPath = (id: string) => `/admin/staff/${encodeURIComponent(id)}`

/** Everybody at work, with `days` days of their calendar from `from` on; today when left out. */
export const useTeam = (from?: string, days = 7) =>
  useQuery({
    queryKey: [...STAFF_KEY, "team", from, days],
    queryFn: ({ signal }) =>
      callApi<TeamResponse>("/admin/staff/team", { query: { from, days }, signal }),
    // hours begin and end without anybody telling
    refetchInterval: MINUTE_MS,
    retry: false,
  })

/** Reads the staff again as soon as the server tells of a change. */
export function useLiveStaff(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      followShop({
        onStaffUpdated: () => void client.invalidateQueries({ queryKey: STAFF_KEY }),
      }),
    [client]
  )
}

/** Says that the signed-in person is available, busy or away. */
export function useSetPresence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (presence: TeamMember["presence"]["state"]) =>
      callApi("/admin/staff/me/presence", { method: "POST", body: { presence } }),
    onSettled: () => client.invalidateQueries({ queryKey: STAFF_KEY }),
  })
}

/** One person with skills, hours and absences. */
export const useStaffProfile = (id: string) =>
  useQuery({
    queryKey: [...STAFF_KEY, "profile", id],
    queryFn: async ({ signal }) =>
      (await callApi<{ staff_member: StaffProfile }>(memberPath(id), { signal })).staff_member,
    retry: false,
  })

/** Changes skills and hours. */
export function useSaveProfile(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UpdateStaffMemberRequest) =>
      callApi(memberPath(id), { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: STAFF_KEY }),
  })
}

/** Adds an absence, or removes one by its id. */
export function useAbsences(id: string) {
  const client = useQueryClient()
  const path = `${memberPath(id)}/absences`
  const onSettled = () => client.invalidateQueries({ queryKey: STAFF_KEY })
  const add = useMutation({
    mutationFn: (body: Omit<StaffAbsence, "id">) => callApi(path, { method: "POST", body }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: (absenceId: string) =>
      callApi(`${path}/${encodeURIComponent(absenceId)}`, { method: "DELETE" }),
    onSettled,
  })
  return { add, remove }
}

/** Who should do a repair, the best first. */
export const useAssigneeSuggestions = (repairId: string) =>
  useQuery({
    queryKey: [...STAFF_KEY, "suggestions", repairId],
    queryFn: ({ signal }) =>
      callApi<AssigneeSuggestions>(
        `/admin/repairs/${encodeURIComponent(repairId)}/assignee-suggestions`,
        { signal }
      ),
    retry: false,
  })
