import type { MessageStatus } from "./types"

export const MESSAGE_STATUSES = [
  "queued",
  "sending",
  "sent",
  "failed",
] as const satisfies readonly MessageStatus[]

/** A status from the page's address; an unknown one counts as none. */
export const readMessageStatus = (text: string | null): string =>
  MESSAGE_STATUSES.find((status) => status === text) ?? ""
