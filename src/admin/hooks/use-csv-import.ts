import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { CsvImportReport } from "../../contracts/csv-import"
import { callApi } from "../lib/api"

/** Sends a CSV file to an import of the API: a dry run, or for good. */
export function useCsvImport(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { csv: string; dry_run: boolean }) =>
      (await callApi<{ import: CsvImportReport }>(path, { method: "POST", body })).import,
    // What is imported shows on many pages: lists, prices, stock.
    onSuccess: ({ dry_run }) =>
      dry_run ? undefined : client.invalidateQueries({ queryKey: ["revivatech"] }),
  })
}
