import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { MessageDetail, MessageSummary } from "../lib/types"

const MESSAGES_KEY = ["revivatech", "messages"] as const
const POLL_MS = 15_000

type ListResponse = { messages: MessageSummary[]; next_cursor: string | null }

/** One page of outgoing messages, newest first. */
export const useMessages = (query: Record<string, string | undefined>) =>
  useQuery({
    queryKey: [...MESSAGES_KEY, "list", query],
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/messages", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: POLL_MS,
  })

/** One message with its body; nothing is asked while `id` is null. */
export const useMessage = (id: string | null) =>
  useQuery({
    queryKey: [...MESSAGES_KEY, "detail", id],
    queryFn: async ({ signal }) =>
      (
        await callApi<{ message: MessageDetail }>(
          `/admin/messages/${encodeURIComponent(id ?? "")}`,
          { signal }
        )
      ).message,
    enabled: id !== null,
    staleTime: 0,
  })

/** Queues a failed message again. */
export function useRetryMessage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      callApi<unknown>(`/admin/messages/${encodeURIComponent(id)}/retry`, {
        method: "POST",
        body: {},
      }),
    onSettled: () => client.invalidateQueries({ queryKey: MESSAGES_KEY }),
  })
}
