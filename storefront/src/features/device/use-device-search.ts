"use client"

import { useEffect, useState } from "react"
import { listDevices } from "@/lib/medusa/browser"
import type { Device } from "@/lib/medusa/types"
import { useOnline } from "@/lib/use-online"

const DEBOUNCE_MS = 180
const SUGGESTIONS = 6

export interface DeviceSearch {
  /** what the suggestions answer; older than the input while a call is on its way */
  query: string
  devices: Device[]
  /** all that was found, of which `devices` are the first */
  count: number
  status: "idle" | "loading" | "done" | "failed"
}

const IDLE: DeviceSearch = { query: "", devices: [], count: 0, status: "idle" }

/**
 * Suggestions for what is typed; from two characters on, and only the latest answer counts. They are
 * asked for again when the network is back.
 */
export function useDeviceSearch(input: string): DeviceSearch {
  const [search, setSearch] = useState<DeviceSearch>(IDLE)
  const online = useOnline()
  const query = input.trim()
  const active = query.length >= 2
  useEffect(() => {
    if (!active) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      setSearch((before) => ({ ...before, status: "loading" }))
      listDevices({ q: query, limit: SUGGESTIONS }, abort.signal)
        .then(({ devices, count }) => setSearch({ query, devices, count, status: "done" }))
        .catch(() => {
          if (!abort.signal.aborted) setSearch({ ...IDLE, query, status: "failed" })
        })
    }, DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, active, online])
  return active ? search : IDLE
}
