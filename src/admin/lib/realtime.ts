import { io } from "socket.io-client"
import { callApi } from "./api"

type Options = {
  onRepairUpdated?: () => void
  onStaffUpdated?: () => void
  onStatus?: (connected: boolean) => void
}

/** A fresh ticket for one connection. */
const getTicket = async (): Promise<string> =>
  (await callApi<{ ticket: string }>("/admin/realtime-tickets", { method: "POST", body: {} }))
    .ticket

const RETRY_MS = 15_000

/**
 * Follows changes of repairs and staff on the server's websocket until the answered function is
 * called. Every connection brings its own ticket; one that was refused is tried again every 15 seconds.
 */
export function followShop(options: Options): () => void {
  const { onRepairUpdated, onStaffUpdated, onStatus } = options
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
  socket.on("connect", () => onStatus?.(true))
  socket.on("repair.updated", () => onRepairUpdated?.())
  socket.on("staff.updated", () => onStaffUpdated?.())
  // The server itself was cut off for a while and may have missed changes.
  socket.on("resync", () => {
    onRepairUpdated?.()
    onStaffUpdated?.()
  })
  socket.on("disconnect", () => onStatus?.(false))
  socket.on("connect_error", () => {
    onStatus?.(false)
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
