"use client"

import { useEffect, useState } from "react"
import { keepMadeBooking, readMadeBooking, type MadeBooking } from "./made-booking"

/** The tab's booking: undefined until storage is read, null when there is none. */
export function useMadeBooking() {
  const [made, setMade] = useState<MadeBooking | null>()
  useEffect(() => setMade(readMadeBooking()), [])
  const update = (next: MadeBooking) => {
    keepMadeBooking(next)
    setMade(next)
  }
  return { made, update }
}
