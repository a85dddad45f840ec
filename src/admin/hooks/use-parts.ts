import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  CountStockRequest,
  CreateSupplierRequest,
  Part,
  PartHistoryEntry,
  ReorderGroup,
  Supplier,
  UpdatePartRequest,
} from "../../contracts/admin-parts"
import { callApi } from "../lib/api"

const PARTS_KEY = ["revivatech", "parts"] as const
const SUPPLIERS_KEY = ["revivatech", "suppliers"] as const

type ListResponse = { parts: Part[]; count: number; next_cursor: string | null }
type DetailResponse = { part: Part; history: PartHistoryEntry[] }

const pathOf = (id: string): string => `/admin/parts/${encodeURIComponent(id)}`

/** One page of parts, by SKU. */
export const useParts = (query: Record<string, string | undefined>) =>
  useQuery({
    queryKey: [...PARTS_KEY, "list", query],
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/parts", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** One part with its history. */
export const usePart = (id: string) =>
  useQuery({
    queryKey: [...PARTS_KEY, "detail", id],
    queryFn: ({ signal }) => callApi<DetailResponse>(pathOf(id), { signal }),
    staleTime: 0,
  })

/** What to order, supplier by supplier. */
export const useReorderList = () =>
  useQuery({
    queryKey: [...PARTS_KEY, "reorder"],
    queryFn: async ({ signal }) =>
      (await callApi<{ groups: ReorderGroup[] }>("/admin/parts/reorder", { signal })).groups,
    staleTime: 0,
  })

function usePartChange<Body>(id: string, what: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      callApi<DetailResponse>(`${pathOf(id)}${what}`, { method: "POST", body }),
    onSuccess: (answer) => {
      client.setQueryData([...PARTS_KEY, "detail", id], answer)
      return client.invalidateQueries({ queryKey: PARTS_KEY })
    },
  })
}

export const useUpdatePart = (id: string) => usePartChange<UpdatePartRequest>(id, "")
export const useCountStock = (id: string) => usePartChange<CountStockRequest>(id, "/stock")

/** Who sells parts to the shop, by name. */
export const useSuppliers = ({ enabled = true } = {}) =>
  useQuery({
    queryKey: [...SUPPLIERS_KEY, "list"],
    queryFn: async ({ signal }) =>
      (await callApi<{ suppliers: Supplier[] }>("/admin/suppliers", { signal })).suppliers,
    enabled,
  })

/** Adds a supplier, or changes the one with this id. */
export function useSaveSupplier(id: string | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: CreateSupplierRequest) =>
      (
        await callApi<{ supplier: Supplier }>(
          id === null ? "/admin/suppliers" : `/admin/suppliers/${encodeURIComponent(id)}`,
          { method: "POST", body }
        )
      ).supplier,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: SUPPLIERS_KEY }),
        client.invalidateQueries({ queryKey: PARTS_KEY }),
      ]),
  })
}

/** Removes a supplier that no part is bought from. */
export function useDeleteSupplier() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      callApi<unknown>(`/admin/suppliers/${encodeURIComponent(id)}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: SUPPLIERS_KEY }),
  })
}
