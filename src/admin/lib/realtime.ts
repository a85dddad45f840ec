import { io } from "socket.io-client"

type Options = {
  /** answers a fresh ticket for the handshake */
  getTicket: () => Promise<string>
  onRepairUpdated: () => void
  onStatus: (connected: boolean) => void
}

const RETRY_MS = 15_000

/**
 * Follows `repair.updated` on the server's websocket until the answered function is called. Every
 * connection brings its own ticket; one that was refused is tried again every 15 seconds.
 */
export function followRepairs({ getTicket, onRepairUpdated, onStatus }: Options): () => void {
  const socket = io({
    path: "/realtime",
    autoConnect: false,
    auth: (send) => {
      getTicket().then(
        (ticket) => send({ ticket }),
        () => send({})
      )
    },
  })
  let retry: number | undefined
  socket.on("connect", () => onStatus(true))
  socket.on("repair.updated", onRepairUpdated)
  // The server itself was cut off for a while and may have missed changes.
  socket.on("resync", onRepairUpdated)
  socket.on("disconnect", () => onStatus(false))
  socket.on("connect_error", () => {
    onStatus(false)
    // A refused handshake, unlike a lost connection, is not repeated by the client itself.
    if (!socket.active) {
      window.clearTimeout(retry)
      retry = window.setTimeout(() => socket.connect(), RETRY_MS)
    }
  })
  socket.connect()
  return () => {
    window.clearTimeout(retry)
    socket.removeAllListeners()
    socket.disconnect()
  }
}
