import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { CustomerNote } from "../lib/customer-types"
import { customerKeys, customerPath } from "./use-customers"

type NotePage = { notes: CustomerNote[]; next_cursor: string | null }
type NoteChange = { note_id?: string; body?: string; method?: "POST" | "DELETE"; restore?: boolean }

const notePath = (customerId: string, { note_id, restore }: NoteChange): string =>
  [customerPath(customerId), "notes", note_id && encodeURIComponent(note_id), restore && "restore"]
    .filter(Boolean)
    .join("/")

/** A customer's notes, the newest first, page after page. */
export const useCustomerNotes = (customerId: string) =>
  useInfiniteQuery({
    queryKey: customerKeys.notes(customerId),
    queryFn: ({ pageParam, signal }) =>
      callApi<NotePage>(`${customerPath(customerId)}/notes`, {
        query: { cursor: pageParam },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    staleTime: 0,
  })

/** Writes, changes, deletes or restores a note; the list then shows it. */
export function useChangeNote(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: NoteChange) =>
      callApi<unknown>(notePath(customerId, change), {
        method: change.method ?? "POST",
        body: change.method === "DELETE" ? undefined : { body: change.body },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: customerKeys.notes(customerId) }),
  })
}
