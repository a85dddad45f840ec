import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type {
  FigureRepair,
  InsightsRevenueResponse,
  InsightsSummaryResponse,
  InsightsTechniciansResponse,
  InsightsTurnaroundResponse,
} from "../../contracts/repair-insights"
import type { Period } from "../../domain/insights/period"
import { callApi } from "../lib/api"
import { repairKeys } from "./repair-keys"

interface Reports {
  summary: InsightsSummaryResponse
  revenue: InsightsRevenueResponse
  turnaround: InsightsTurnaroundResponse
  technicians: InsightsTechniciansResponse
}

type Options = { enabled?: boolean; refetchInterval?: number | false }

/** One report of a period; asked for again whenever a repair changes, since its key is a repair's. */
export const useInsights = <Name extends keyof Reports>(
  name: Name,
  period: Period,
  { enabled = true, refetchInterval = false }: Options = {}
) =>
  useQuery({
    queryKey: [...repairKeys.all, "insights", name, period],
    queryFn: ({ signal }) =>
      callApi<Reports[Name]>(`/admin/repair-insights/${name}`, { query: { period }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
    refetchInterval,
  })

/** What a list of repairs behind a figure is asked for by. */
export interface FigureQuery {
  figure: string
  from: string
  to: string
  technician?: string
  device_kind?: string
}

type FigurePage = { repairs: FigureRepair[]; next_cursor: string | null }

/** The repairs behind a figure, page after page. */
export const useFigureRepairs = (query: FigureQuery) =>
  useInfiniteQuery({
    queryKey: [...repairKeys.all, "insights", "repairs", query],
    queryFn: ({ signal, pageParam }) =>
      callApi<FigurePage>("/admin/repair-insights/repairs", {
        query: { ...query, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  })
