import { useMutation, useQueryClient } from "@tanstack/react-query"
import { callApi, hasStatus } from "../lib/api"
import type {
  CreateRepairQuoteRequest,
  RepairDetail,
  TakePaymentRequest,
  TransitionRequest,
} from "../lib/types"
import { repairKeys } from "./repair-keys"

type Answer = { repair?: RepairDetail }

/** A change of one repair by `POST /admin/repairs/:id/<what>`; the page then shows the new state. */
function useRepairChange<Body>(id: string, what: string) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: repairKeys.all })
  return useMutation({
    mutationFn: (body: Body) =>
      callApi<Answer>(`/admin/repairs/${encodeURIComponent(id)}/${what}`, { method: "POST", body }),
    onSuccess: ({ repair }) => {
      if (repair) client.setQueryData(repairKeys.detail(id), repair)
      return refresh()
    },
    // 409: what is on the screen is no longer true.
    onError: (error) => (hasStatus(error, 409) ? refresh() : undefined),
  })
}

export const useTransition = (id: string) => useRepairChange<TransitionRequest>(id, "transitions")
export const useCreateQuote = (id: string) =>
  useRepairChange<CreateRepairQuoteRequest>(id, "quotes")
export const useTakePayment = (id: string) => useRepairChange<TakePaymentRequest>(id, "payments")
export const useAddNote = (id: string) => useRepairChange<{ body: string }>(id, "notes")
