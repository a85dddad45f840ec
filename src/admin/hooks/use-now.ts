import { useEffect, useState } from "react"

const MINUTE_MS = 60_000

/** The present moment, renewed every minute, for clocks that a page shows. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
