import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminRepairType,
  AdminRepairTypeListResponse,
  CreateRepairTypeRequest,
  RepairTypeHistoryEntry,
  UpdateRepairTypeRequest,
} from "../../contracts/admin-repair-types"
import { callApi } from "../lib/api"

const TYPES_KEY = ["revivatech", "repair-types"] as const
const PATH = "/admin/repair-types"

export type RepairTypeDetail = {
  repair_type: AdminRepairType
  prices_to_change: number
  offers_made: number
  history: RepairTypeHistoryEntry[]
}

/** All repair types with their categories, in the order shown. */
export const useRepairTypes = () =>
  useQuery({
    queryKey: [...TYPES_KEY, "list"],
    queryFn: ({ signal }) => callApi<AdminRepairTypeListResponse>(PATH, { signal }),
  })

/** One repair type with how many of its prices the rules would change. */
export const useRepairType = (code: string) =>
  useQuery({
    queryKey: [...TYPES_KEY, "detail", code],
    queryFn: ({ signal }) =>
      callApi<RepairTypeDetail>(`${PATH}/${encodeURIComponent(code)}`, { signal }),
    staleTime: 0,
  })

function useRepairTypeChange<Body>(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => callApi<RepairTypeDetail>(path, { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData([...TYPES_KEY, "detail", answer.repair_type.code], answer)
      return client.invalidateQueries({ queryKey: ["revivatech"] })
    },
  })
}

export const useUpdateRepairType = (code: string) =>
  useRepairTypeChange<UpdateRepairTypeRequest>(`${PATH}/${encodeURIComponent(code)}`)
export const useCreateRepairType = () => useRepairTypeChange<CreateRepairTypeRequest>(PATH)
export const useMakeOffers = (code: string) =>
  useRepairTypeChange<Record<string, never>>(`${PATH}/${encodeURIComponent(code)}/offers`)
