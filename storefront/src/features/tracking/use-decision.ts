"use client"

import { useRef, useState } from "react"
import { decideQuote, type QuoteDecision } from "@/lib/medusa/browser"
import { errorCode } from "@/lib/medusa/errors"

/** Keys of the texts under `tracking.decision_errors`. */
export type DecisionError = "network" | "changed" | "unknown"

const ERRORS: Record<string, DecisionError> = {
  network: "network",
  quote_not_found: "changed",
  illegal_transition: "changed",
  gates_unmet: "changed",
}

/** Sends one decision at a time; afterwards, and after a refusal, the repair is read again. */
export function useDecision(token: string, onDecided: () => Promise<void>) {
  const sending = useRef(false)
  const [busy, setBusy] = useState<QuoteDecision["decision"] | null>(null)
  const [error, setError] = useState<DecisionError | null>(null)

  const decide = async (decision: QuoteDecision) => {
    if (sending.current) return
    sending.current = true
    setBusy(decision.decision)
    setError(null)
    try {
      await decideQuote(token, decision)
      await onDecided()
    } catch (failure) {
      const code = errorCode(failure)
      setError(ERRORS[code] ?? "unknown")
      if (code !== "network") await onDecided()
    } finally {
      sending.current = false
      setBusy(null)
    }
  }
  return { decide, busy, error }
}
