import { ApiError } from "./errors"

/** A place in a list that is ordered by an instant and, where that is equal, by id. */
export interface KeysetPlace {
  /** Microseconds since 1970, as text: more than a JavaScript date holds. */
  at: string
  id: string
}

/** A place as the opaque text that clients send back. */
export const writeCursor = ({ at, id }: KeysetPlace): string =>
  Buffer.from(`${at} ${id}`).toString("base64url")

/** Reads a cursor of `writeCursor`; anything else is a 400 `invalid_query`. */
export const readCursor = (cursor: string): KeysetPlace => {
  const match = /^(\d{1,18}) (\w{1,64})$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))
  if (match) return { at: match[1], id: match[2] }
  throw new ApiError(400, "invalid_query", "This is not a cursor of this list", [
    { field: "cursor", message: "Use next_cursor of the page before" },
  ])
}
