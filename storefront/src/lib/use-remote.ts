"use client"

import { useCallback, useEffect, useState } from "react"
import { useOnline } from "./use-online"

export interface Remote<T> {
  data: T | null
  status: "loading" | "done" | "failed"
  /** it failed for want of a network; it is asked for again when there is one */
  offline: boolean
  retry: () => void
}

interface State<T> {
  data: T | null
  failed: boolean
  /** the `load` that the state belongs to */
  of: unknown
}

/**
 * The answer to `load`, asked for again when `load` changes, on `retry`, and when the network is back
 * after a failure; late answers of an older `load` are dropped. Keep `load` stable by useCallback.
 */
export function useRemote<T>(load: (signal: AbortSignal) => Promise<T>): Remote<T> {
  const online = useOnline()
  const [round, setRound] = useState(0)
  const [state, setState] = useState<State<T>>({ data: null, failed: false, of: null })
  const failed = state.of === load && state.failed
  const retry = useCallback(() => {
    setState({ data: null, failed: false, of: null })
    setRound((before) => before + 1)
  }, [])

  useEffect(() => {
    const abort = new AbortController()
    load(abort.signal)
      .then((data) => setState({ data, failed: false, of: load }))
      .catch(() => {
        if (!abort.signal.aborted) setState({ data: null, failed: true, of: load })
      })
    return () => abort.abort()
  }, [load, round])

  useEffect(() => {
    if (!failed) return
    window.addEventListener("online", retry)
    return () => window.removeEventListener("online", retry)
  }, [failed, retry])

  const data = state.of === load ? state.data : null
  const status = failed ? "failed" : data === null ? "loading" : "done"
  return { data, status, offline: failed && !online, retry }
}
