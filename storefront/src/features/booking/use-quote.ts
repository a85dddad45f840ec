"use client"

import { useCallback, useEffect, useState } from "react"
import { createQuote } from "@/lib/medusa/browser"
import { errorCode } from "@/lib/medusa/errors"
import type { Quote, QuoteRequest } from "@/lib/medusa/types"

const DEBOUNCE_MS = 250

export interface QuoteState {
  /** the latest answer; older than the choices while `status` is loading */
  quote: Quote | null
  status: "idle" | "loading" | "ready" | "failed"
  error_code: string | null
}

const IDLE: QuoteState = { quote: null, status: "idle", error_code: null }

/** The server's price for the choices, asked for again at each change and on `refresh`. */
export function useQuote({ device_slug, offers, service_method, urgency }: QuoteRequest) {
  const [state, setState] = useState<QuoteState>(IDLE)
  const [round, setRound] = useState(0)
  const refresh = useCallback(() => setRound((before) => before + 1), [])
  const offer_ids = offers.join(",")

  useEffect(() => {
    if (offer_ids === "") {
      setState(IDLE)
      return
    }
    const abort = new AbortController()
    setState((before) => ({ ...before, status: "loading", error_code: null }))
    const timer = setTimeout(() => {
      const request = { device_slug, offers: offer_ids.split(","), service_method, urgency }
      createQuote(request, abort.signal)
        .then((quote) => setState({ quote, status: "ready", error_code: null }))
        .catch((error: unknown) => {
          if (abort.signal.aborted) return
          setState({ quote: null, status: "failed", error_code: errorCode(error) })
        })
    }, DEBOUNCE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [device_slug, offer_ids, service_method, urgency, round])

  return { ...state, refresh }
}
