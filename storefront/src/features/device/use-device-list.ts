"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { listDevices } from "@/lib/medusa/browser"
import type { Device } from "@/lib/medusa/types"
import type { BrowseFilter } from "./browse-filter"

const PAGE = 24

export interface DeviceList {
  devices: Device[]
  status: "loading" | "done" | "failed"
  has_more: boolean
  loadMore: () => void
  retry: () => void
}

interface ListState {
  devices: Device[]
  status: DeviceList["status"]
  has_more: boolean
}

/** The devices of a filter, a page at a time; a new filter starts again and drops late answers. */
export function useDeviceList({ q, brand, kind }: BrowseFilter): DeviceList {
  const [state, setState] = useState<ListState>({ devices: [], status: "loading", has_more: false })
  const abort = useRef<AbortController>(undefined)

  const load = useCallback(
    (before: Device[]) => {
      abort.current?.abort()
      const current = new AbortController()
      abort.current = current
      setState({ devices: before, status: "loading", has_more: false })
      listDevices({ q, brand, kind, limit: PAGE, offset: before.length }, current.signal)
        .then(({ devices, count }) => {
          const all = [...before, ...devices]
          const has_more = all.length < count
          setState({ devices: all, status: "done", has_more })
        })
        .catch(() => {
          if (!current.signal.aborted)
            setState({ devices: before, status: "failed", has_more: false })
        })
    },
    [q, brand, kind]
  )

  useEffect(() => {
    load([])
    return () => abort.current?.abort()
  }, [load])

  const again = useCallback(() => load(state.devices), [load, state.devices])
  return { ...state, loadMore: again, retry: again }
}
