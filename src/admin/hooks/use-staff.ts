import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { StaffMember, StaffRole } from "../lib/types"

const STAFF_KEY = ["revivatech", "staff"] as const

/** Everyone who works in the shop. */
export const useStaff = () =>
  useQuery({
    queryKey: [...STAFF_KEY, "list"],
    queryFn: async ({ signal }) =>
      (await callApi<{ staff: StaffMember[] }>("/admin/staff", { signal })).staff,
    retry: false,
  })

/** The signed-in staff member. */
export const useStaffMe = () =>
  useQuery({
    queryKey: [...STAFF_KEY, "me"],
    queryFn: async ({ signal }) =>
      (await callApi<{ staff_member: StaffMember }>("/admin/staff/me", { signal })).staff_member,
    retry: false,
  })

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
