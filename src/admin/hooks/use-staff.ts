import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { StaffMember, StaffRole, UserWithoutRole } from "../lib/types"

export const STAFF_KEY = ["revivatech", "staff"] as const

type ListResponse = { staff: StaffMember[]; users_without_role: UserWithoutRole[] }

/** Everyone who works in the shop, and the users of the admin who have no role in it yet. */
export const useStaffList = ({ enabled = true } = {}) =>
  useQuery({
    queryKey: [...STAFF_KEY, "list"],
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/staff", { signal }),
    enabled,
    retry: false,
  })

/** Everyone who works in the shop. */
export function useStaff(options: { enabled?: boolean } = {}) {
  const { data, isSuccess } = useStaffList(options)
  return { data: data?.staff, isSuccess }
}

/** The signed-in staff member. */
export const useStaffMe = () =>
  useQuery({
    queryKey: [...STAFF_KEY, "me"],
    queryFn: async ({ signal }) =>
      (await callApi<{ staff_member: StaffMember }>("/admin/staff/me", { signal })).staff_member,
    retry: false,
  })

/** Gives a user of the admin a role in the shop. */
export function useAddStaffMember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { user_id: string; role: StaffRole }) =>
      callApi<{ staff_member: StaffMember }>("/admin/staff", { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: STAFF_KEY }),
  })
}

/** Changes a member's role, or whether they may work. */
export function useUpdateStaffMember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; role?: StaffRole; is_active?: boolean }) =>
      callApi<{ staff_member: StaffMember }>(`/admin/staff/${encodeURIComponent(id)}`, {
        method: "POST",
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: STAFF_KEY }),
  })
}
