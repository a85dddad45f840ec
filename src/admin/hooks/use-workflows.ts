import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ActiveWorkflowResponse, Workflow, WorkflowSummary } from "../../contracts/workflow"
import type { WorkflowDocument } from "../../domain/workflow/definition"
import { callApi } from "../lib/api"

const KEY = ["revivatech", "workflows"] as const
const PAGE_SIZE = 20

type Page = { workflows: WorkflowSummary[]; next_cursor: string | null }

/** The versions of the shop's workflow, newest first, page by page. */
export const useWorkflowVersions = () =>
  useInfiniteQuery({
    queryKey: [...KEY, "versions"],
    queryFn: ({ pageParam, signal }) =>
      callApi<Page>("/admin/workflows", { query: { limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  })

/** One version with its document; nothing is asked while there is no id. */
export const useWorkflow = (id: string | undefined) =>
  useQuery({
    queryKey: [...KEY, "version", id],
    queryFn: async ({ signal }) =>
      (await callApi<{ workflow: Workflow }>(`/admin/workflows/${id}`, { signal })).workflow,
    enabled: id !== undefined,
  })

/** How the shop names its states. Kept for a while: every page of repairs shows them. */
export const useWorkflowNames = () =>
  useQuery({
    queryKey: [...KEY, "active"],
    queryFn: ({ signal }) => callApi<ActiveWorkflowResponse>("/admin/workflows/active", { signal }),
    staleTime: 60_000,
    retry: false,
  })

type SaveInput = { document: WorkflowDocument; expected_version: number; note?: string }

/** Saves a version, which is not active yet. */
export function useSaveWorkflow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: SaveInput) =>
      (await callApi<{ workflow: Workflow }>("/admin/workflows", { method: "POST", body }))
        .workflow,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Lets the shop work by a version, also by an earlier one. */
export function useActivateWorkflow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) =>
      (await callApi<{ workflow: Workflow }>(`/admin/workflows/${id}/activate`, { method: "POST" }))
        .workflow,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
