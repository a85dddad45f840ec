import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  CreateQueueViewRequest,
  QueueView,
  UpdateQueueViewRequest,
} from "../../contracts/repair-queue"
import { callApi } from "../lib/api"

const VIEWS_KEY = ["revivatech", "queue-views"] as const

/** The signed-in person's saved views of the queue. */
export const useQueueViews = () =>
  useQuery({
    queryKey: VIEWS_KEY,
    queryFn: async ({ signal }) =>
      (await callApi<{ queue_views: QueueView[] }>("/admin/queue-views", { signal })).queue_views,
  })

type Change =
  { id: null; body: CreateQueueViewRequest } | { id: string; body: UpdateQueueViewRequest }

/** Saves a new view (`id` null), or changes one. */
export function useSaveQueueView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, body }: Change) => {
      const path = id === null ? "/admin/queue-views" : `/admin/queue-views/${id}`
      return (await callApi<{ queue_view: QueueView }>(path, { method: "POST", body })).queue_view
    },
    onSettled: () => client.invalidateQueries({ queryKey: VIEWS_KEY }),
  })
}

/** Deletes a view. */
export function useDeleteQueueView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => callApi(`/admin/queue-views/${id}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: VIEWS_KEY }),
  })
}
