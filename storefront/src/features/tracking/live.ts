import { clientRuntimeConfig } from "@/lib/runtime-config"

export type LiveState = "connecting" | "live" | "reconnecting"

interface LiveOptions {
  token: string
  /** something changed, or may have changed while the line was down */
  onChange: () => void
  onState: (state: LiveState) => void
}

/** The interval of polling while the socket is down: soon at first, then calmer. */
export function pollDelayMs(polls_so_far: number): number {
  return polls_so_far === 0 ? 5_000 : 10_000
}

/**
 * Follows one repair: by websocket, and by polling for as long as the socket is down.
 * Returns what ends it.
 */
export function followRepair({ token, onChange, onState }: LiveOptions): () => void {
  let ended = false
  let disconnect: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let polls = 0

  const poll = () => {
    timer = setTimeout(() => {
      polls += 1
      if (!document.hidden) onChange()
      poll()
    }, pollDelayMs(polls))
  }
  const startPolling = (state: LiveState) => {
    if (ended || timer !== undefined) return
    onState(state)
    poll()
  }
  const stopPolling = () => {
    clearTimeout(timer)
    timer = undefined
    polls = 0
  }

  startPolling("connecting")
  import("socket.io-client")
    .then(({ io }) => {
      if (ended) return
      const socket = io(clientRuntimeConfig().backend_url, {
        path: "/realtime",
        auth: { tracking_token: token },
        transports: ["websocket", "polling"],
      })
      disconnect = () => socket.disconnect()
      socket.on("connect", () => {
        stopPolling()
        onState("live")
        onChange()
      })
      socket.on("disconnect", () => startPolling("reconnecting"))
      socket.on("connect_error", () => startPolling("reconnecting"))
      socket.on("repair.updated", onChange)
    })
    // without the library the polling that has begun goes on
    .catch(() => onState("reconnecting"))

  return () => {
    ended = true
    stopPolling()
    disconnect?.()
  }
}
