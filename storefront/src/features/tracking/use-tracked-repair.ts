"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { readTrackedRepair } from "@/lib/medusa/browser"
import { StoreError } from "@/lib/medusa/errors"
import type { TrackedRepair } from "@/lib/medusa/types"
import { followRepair, type LiveState } from "./live"

export interface TrackedState {
  repair: TrackedRepair | null
  /** `invalid`: the link is wrong, over or taken back. `failed`: no answer, and nothing to show */
  status: "loading" | "ready" | "invalid" | "failed"
  live: LiveState
}

const isInvalidLink = (error: unknown) =>
  error instanceof StoreError && [401, 403, 404, 410].includes(error.status)

/** The repair behind a token, kept up to date without a reload. */
export function useTrackedRepair(token: string) {
  const [state, setState] = useState<TrackedState>({
    repair: null,
    status: "loading",
    live: "connecting",
  })
  const latest = useRef(0)

  const refetch = useCallback(async () => {
    const call = ++latest.current
    try {
      const repair = await readTrackedRepair(token)
      // an older answer that arrives late must not undo a newer one
      if (call === latest.current) setState((before) => ({ ...before, repair, status: "ready" }))
    } catch (error) {
      if (call !== latest.current) return
      if (isInvalidLink(error))
        setState((before) => ({ ...before, repair: null, status: "invalid" }))
      else setState((before) => ({ ...before, status: before.repair ? "ready" : "failed" }))
    }
  }, [token])

  const invalid = state.status === "invalid"
  useEffect(() => {
    if (invalid) return
    void refetch()
    return followRepair({
      token,
      onChange: () => void refetch(),
      onState: (live) => setState((before) => ({ ...before, live })),
    })
  }, [token, refetch, invalid])

  return { ...state, refetch }
}
