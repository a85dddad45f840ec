import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { callApi } from "../lib/api"
import type { RepairBoard, RepairDetail, RepairQueueSummary, RepairSummary } from "../lib/types"
import { repairKeys } from "./repair-keys"

type ListQuery = Record<string, string | undefined>
type ListResponse = { repairs: RepairSummary[]; next_cursor: string | null }
type Options = { refetchInterval?: number | false }
type DetailOptions = Options & { enabled?: boolean }

const ORDER_EDIT_POLL_MS = 2_000

/** One page of the queue. */
export const useRepairs = (query: ListQuery, { refetchInterval = false }: Options = {}) =>
  useQuery({
    queryKey: repairKeys.list(query),
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/repairs", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval,
  })

/** The open repairs by stage. */
export const useRepairBoard = (query: ListQuery, { refetchInterval = false }: Options = {}) =>
  useQuery({
    queryKey: repairKeys.board(query),
    queryFn: ({ signal }) => callApi<RepairBoard>("/admin/repairs/board", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval,
  })

/** Open repairs in numbers. */
export const useQueueSummary = ({ refetchInterval = false }: Options = {}) =>
  useQuery({
    queryKey: repairKeys.summary,
    queryFn: async ({ signal }) =>
      (await callApi<{ summary: RepairQueueSummary }>("/admin/repairs/summary", { signal }))
        .summary,
    staleTime: 0,
    refetchInterval,
  })

const repairQuery = (id: string) => ({
  queryKey: repairKeys.detail(id),
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (
      await callApi<{ repair: RepairDetail }>(`/admin/repairs/${encodeURIComponent(id)}`, {
        signal,
      })
    ).repair,
  staleTime: 0,
})

/** One repair with all that the repair page shows. */
export const useRepair = (id: string, { refetchInterval = false, enabled }: DetailOptions = {}) =>
  useQuery({
    ...repairQuery(id),
    enabled,
    // The order follows an accepted quote a moment later, and nothing on the socket tells of it.
    refetchInterval: ({ state }) =>
      state.data?.payment.order_edit_pending ? ORDER_EDIT_POLL_MS : refetchInterval,
  })

/** A function that reads one repair as it is now. */
export function useReadRepair(): (id: string) => Promise<RepairDetail> {
  const client = useQueryClient()
  return useCallback((id) => client.fetchQuery(repairQuery(id)), [client])
}
