"use client"

import { useCallback, useEffect, useState } from "react"
import { keepToken, parseTrackingToken, readToken } from "./token"

/**
 * The tracking token: out of the link's fragment, else the one this tab keeps. It is taken out of
 * the address at once, so that a copied address or the browser's history does not give it away.
 * Undefined until it is known.
 */
export function useToken() {
  const [token, setToken] = useState<string | null>()

  const use = useCallback((next: string | null) => {
    keepToken(next)
    setToken(next)
  }, [])

  useEffect(() => {
    const take = () => {
      const linked = window.location.hash ? parseTrackingToken(window.location.hash) : null
      if (linked) {
        window.history.replaceState(null, "", window.location.pathname + window.location.search)
        use(linked)
      } else {
        setToken((before) => before ?? readToken())
      }
    }
    take()
    window.addEventListener("hashchange", take)
    return () => window.removeEventListener("hashchange", take)
  }, [use])

  return { token, use }
}
