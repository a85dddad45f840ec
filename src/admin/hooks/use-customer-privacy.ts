import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ErasurePreview } from "../../contracts/customer-privacy"
import { callApi, callApiForFile } from "../lib/api"
import { customerKeys, customerPath } from "./use-customers"

export type ExportFormat = "json" | "html"

const MEDIA_TYPES: Record<ExportFormat, string> = { json: "application/json", html: "text/html" }

const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Downloads all that the shop keeps about a customer. */
export const useExportCustomer = (id: string) =>
  useMutation({
    mutationFn: async (format: ExportFormat) => {
      const file = await callApiForFile(`${customerPath(id)}/exports`, MEDIA_TYPES[format], {
        method: "POST",
        body: { format },
      })
      save(file, `${id}.${format}`)
    },
  })

/** What erasing a customer would take away and leave. */
export const useErasurePreview = (id: string) =>
  useQuery({
    queryKey: [...customerKeys.all, "erasure", id],
    queryFn: async ({ signal }) =>
      (await callApi<{ preview: ErasurePreview }>(`${customerPath(id)}/erasure`, { signal }))
        .preview,
    staleTime: 0,
  })

/** Erases a customer; cannot be undone. */
export function useEraseCustomer(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      callApi(`${customerPath(id)}/erasure`, { method: "POST", body: { confirm: "erase" } }),
    onSuccess: () => client.clear(),
  })
}
