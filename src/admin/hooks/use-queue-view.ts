import { useEffect, useRef } from "react"
import { useSearchParams } from "react-router-dom"
import { readView, saysNothing, withFilter, type QueueView } from "../lib/queue-filters"
import { paramsOf } from "../lib/queue-views"
import { useQueueViews } from "./use-queue-views"

/**
 * The view of the queue that the page's address says. A bare address opens the person's default view,
 * where there is one; clearing the filters does not bring it back.
 */
export function useQueueView(): {
  view: QueueView
  change: (key: string, value: string) => void
  show: (params: URLSearchParams) => void
} {
  const [params, setParams] = useSearchParams()
  const { data: saved } = useQueueViews()
  const opened = useRef(!saysNothing(params))

  useEffect(() => {
    if (!saved || opened.current) return
    opened.current = true
    const first = saved.find(({ is_default }) => is_default)
    if (first) setParams(paramsOf(first), { replace: true })
  }, [saved, setParams])

  return {
    view: readView(params),
    change: (key, value) => {
      opened.current = true
      setParams(withFilter(params, key, value), { replace: true })
    },
    show: (next) => {
      opened.current = true
      setParams(next)
    },
  }
}
