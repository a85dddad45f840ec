import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CustomerDuplicate, CustomerMerge, MergePreview } from "../../contracts/customer-merge"
import { callApi } from "../lib/api"
import { repairKeys } from "./repair-keys"
import { customerKeys, customerPath } from "./use-customers"

const mergeKeys = {
  duplicates: (id: string) => [...customerKeys.all, "duplicates", id] as const,
  merges: (id: string) => [...customerKeys.all, "merges", id] as const,
  preview: (id: string, duplicate: string) =>
    [...customerKeys.all, "merge-preview", id, duplicate] as const,
}

/** Customers who may be the same person, with the reasons. */
export const useDuplicates = (id: string) =>
  useQuery({
    queryKey: mergeKeys.duplicates(id),
    queryFn: async ({ signal }) =>
      (
        await callApi<{ duplicates: CustomerDuplicate[] }>(`${customerPath(id)}/duplicates`, {
          signal,
        })
      ).duplicates,
    staleTime: 0,
  })

/** Merges into a customer that can still be undone. */
export const useMerges = (id: string) =>
  useQuery({
    queryKey: mergeKeys.merges(id),
    queryFn: async ({ signal }) =>
      (await callApi<{ merges: CustomerMerge[] }>(`${customerPath(id)}/merges`, { signal })).merges,
    staleTime: 0,
  })

/** What merging `duplicate_id` into a customer would move. */
export const useMergePreview = (id: string, duplicate_id: string) =>
  useQuery({
    queryKey: mergeKeys.preview(id, duplicate_id),
    queryFn: async ({ signal }) =>
      (
        await callApi<{ preview: MergePreview }>(`${customerPath(id)}/merge-preview`, {
          query: { duplicate_id },
          signal,
        })
      ).preview,
    staleTime: 0,
    retry: false,
  })

function useMergeChange<Input>(run: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: customerKeys.all }),
        client.invalidateQueries({ queryKey: repairKeys.all }),
      ]),
  })
}

/** Merges a duplicate into a customer. */
export const useMergeCustomers = (id: string) =>
  useMergeChange((duplicate_id: string) =>
    callApi(`${customerPath(id)}/merges`, { method: "POST", body: { duplicate_id } })
  )

/** Undoes a merge into a customer. */
export const useUndoMerge = (id: string) =>
  useMergeChange((merge_id: string) =>
    callApi(`${customerPath(id)}/merges/${encodeURIComponent(merge_id)}/undo`, {
      method: "POST",
      body: {},
    })
  )
