import { useMutation } from "@tanstack/react-query"
import type { DryRunResponse } from "../../contracts/workflow"
import type { WorkflowDocument } from "../../domain/workflow/definition"
import { callApi } from "../lib/api"

export type DryRun = Omit<DryRunResponse, "next_cursor">

const PAGE_SIZE = 100
const MOST_PAGES = 5

/** Replays the newest repairs, at most five hundred, by a draft; nothing is written. */
export const useDryRun = () =>
  useMutation({
    mutationFn: async (document: WorkflowDocument): Promise<DryRun> => {
      let found: DryRun = { repairs: 0, refused: [], missed: [] }
      let cursor: string | null = null
      for (let page = 0; page < MOST_PAGES && (page === 0 || cursor); page += 1) {
        const answer: DryRunResponse = await callApi<DryRunResponse>("/admin/workflows/dry-run", {
          method: "POST",
          body: { document, limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) },
        })
        found = {
          repairs: found.repairs + answer.repairs,
          refused: [...found.refused, ...answer.refused],
          missed: [...found.missed, ...answer.missed],
        }
        cursor = answer.next_cursor
      }
      return found
    },
  })
