import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { RepairWorkflow } from "../../contracts/workflow"
import { callApi } from "../lib/api"
import { repairKeys } from "./repair-keys"

type Answer = { workflow: RepairWorkflow }

const keyOf = (id: string) => ["revivatech", "repair_workflow", id] as const

/** What the shop's workflow says of a repair; read again with each of the repair's versions. */
export const useRepairWorkflow = (id: string, version: number) =>
  useQuery({
    queryKey: [...keyOf(id), version],
    queryFn: async ({ signal }) =>
      (await callApi<Answer>(`/admin/repairs/${id}/workflow`, { signal })).workflow,
    placeholderData: (previous) => previous,
  })

function useChange<Input>(
  id: string,
  pathOf: (input: Input) => string,
  bodyOf: (input: Input) => object
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) =>
      callApi<Answer>(`/admin/repairs/${id}/${pathOf(input)}`, {
        method: "POST",
        body: bodyOf(input),
      }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(id) }),
        client.invalidateQueries({ queryKey: repairKeys.all }),
      ]),
  })
}

/** Marks a task as done, or as not done after all. */
export const useMarkTask = (id: string) =>
  useChange<{ task_id: string; done: boolean }>(
    id,
    ({ task_id }) => `tasks/${task_id}`,
    ({ done }) => ({ done })
  )

/** Puts the repair into a sub-state of its state, or into none. */
export const useSetSubState = (id: string) =>
  useChange<{ version: number; sub_state: string | null }>(
    id,
    () => "sub-state",
    (body) => body
  )
