import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { MyBench } from "../../contracts/repair-queue"
import { callApi } from "../lib/api"
import type { RepairSummary } from "../lib/types"
import { repairKeys } from "./repair-keys"

type Options = { refetchInterval: number | false }

/** The signed-in technician's repairs in the order to work on. */
export const useMyBench = ({ refetchInterval }: Options) =>
  useQuery({
    queryKey: repairKeys.bench,
    queryFn: ({ signal }) => callApi<MyBench>("/admin/my-bench", { signal }),
    staleTime: 0,
    refetchInterval,
  })

/** Takes the next repair that nobody has; answers null where none is left. */
export function useTakeNext() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () =>
      (await callApi<{ repair: RepairSummary | null }>("/admin/my-bench/next", { method: "POST" }))
        .repair,
    onSettled: () => client.invalidateQueries({ queryKey: repairKeys.all }),
  })
}
