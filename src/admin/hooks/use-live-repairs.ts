import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { followShop } from "../lib/realtime"
import { repairKeys } from "./repair-keys"

const POLL_MS = 15_000
const SETTLE_MS = 250

/**
 * Keeps every shown repair up to date by the websocket. Answers whether it is connected, and at
 * which interval to ask instead while it is not.
 */
export function useLiveRepairs(): { live: boolean; refetchInterval: number | false } {
  const client = useQueryClient()
  const [live, setLive] = useState(false)

  useEffect(() => {
    let pending: number | undefined
    const refresh = () => {
      window.clearTimeout(pending)
      pending = window.setTimeout(
        () => void client.invalidateQueries({ queryKey: repairKeys.all }),
        SETTLE_MS
      )
    }
    const stop = followShop({
      onRepairUpdated: refresh,
      onStatus: (connected) => {
        setLive(connected)
        // What happened while nobody listened is only found by asking.
        if (connected) refresh()
      },
    })
    return () => {
      window.clearTimeout(pending)
      stop()
    }
  }, [client])

  return { live, refetchInterval: live ? false : POLL_MS }
}
