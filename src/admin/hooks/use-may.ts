import { useCallback } from "react"
import { isPermitted } from "../../domain/staff/permissions"
import { useStaffMe } from "./use-staff"

/**
 * Whether the signed-in person's role opens a route of the API; false until the role is known.
 * It only decides what is shown: the API itself refuses the rest.
 */
export function useMay(): (method: "GET" | "POST", path: string) => boolean {
  const { data: me } = useStaffMe()
  return useCallback((method, path) => me !== undefined && isPermitted(me.role, method, path), [me])
}
