import type { QueueView as SavedView } from "../../contracts/repair-queue"
import { DEFAULT_STATE, readView, type QueueView } from "./queue-filters"

export type { QueueView } from "./queue-filters"
export type ViewContent = Pick<SavedView, "layout" | "sort" | "filters">

/** What is kept of a view: its layout, its order and the filters that are set. */
export const contentOf = ({ layout, sort, filters }: QueueView): ViewContent => ({
  layout,
  sort,
  filters: Object.fromEntries(
    Object.entries(filters).filter(
      ([name, value]) => value !== "" && !(name === "state" && value === DEFAULT_STATE)
    )
  ),
})

/** The address of a saved view. */
export const paramsOf = ({ layout, sort, filters }: ViewContent): URLSearchParams =>
  new URLSearchParams({ ...filters, layout, sort })

/** Whether the page shows what is saved. What a filter no longer knows counts as not set. */
export const isShown = (saved: ViewContent, view: QueueView): boolean =>
  JSON.stringify(readView(paramsOf(saved))) === JSON.stringify(view)
