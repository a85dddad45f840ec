import { readSession, writeSession } from "@/lib/session-store"

const KEY = "rt-tracking-token"
const TOKEN = /^[A-Za-z0-9_-]{16,512}$/

/** The token in a fragment ("#t=…"), a whole tracking link, or a token alone; null when none is. */
export function parseTrackingToken(text: string): string | null {
  const trimmed = text.trim()
  const marked = trimmed.match(/#t=([^&\s]+)/)
  const token = marked ? marked[1]! : trimmed
  return TOKEN.test(token) ? token : null
}

export const readToken = () => readSession<string>(KEY)

export const keepToken = (token: string | null) => writeSession(KEY, token)
