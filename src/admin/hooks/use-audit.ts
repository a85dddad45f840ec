import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AuditEntry, AuditEntryDetail } from "../../contracts/audit"
import { callApi } from "../lib/api"

const AUDIT_KEY = ["revivatech", "audit"] as const

type ListResponse = { entries: AuditEntry[]; next_cursor: string | null }

/** One page of the audit log, newest first. */
export const useAuditEntries = (query: Record<string, string | undefined>) =>
  useQuery({
    queryKey: [...AUDIT_KEY, "list", query],
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/audit", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** One action with what it changed. */
export const useAuditEntry = (id: string) =>
  useQuery({
    queryKey: [...AUDIT_KEY, "detail", id],
    queryFn: async ({ signal }) =>
      (
        await callApi<{ entry: AuditEntryDetail }>(`/admin/audit/${encodeURIComponent(id)}`, {
          signal,
        })
      ).entry,
    staleTime: 0,
  })
