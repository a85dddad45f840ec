import { io, type Socket } from "socket.io-client"

/** Opens a websocket to the server; throws what the server refuses it with. */
export const openSocket = async (
  baseUrl: string,
  auth: Record<string, unknown>
): Promise<Socket> => {
  const socket = io(baseUrl, {
    path: "/realtime",
    auth,
    reconnection: false,
    forceNew: true,
    transports: ["websocket"],
  })
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve)
    socket.once("connect_error", reject)
  })
  return socket
}

/** Waits for a condition; throws when it is not met within the limit. */
export const until = async (
  isTrue: () => boolean | Promise<boolean>,
  limit_ms = 10_000
): Promise<void> => {
  const end = Date.now() + limit_ms
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${limit_ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
