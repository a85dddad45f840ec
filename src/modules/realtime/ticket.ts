import { createHmac, timingSafeEqual } from "node:crypto"

const LIFETIME_SECONDS = 60

/** A short-lived proof that a signed-in user asked for a connection. */
export interface Ticket {
  ticket: string
  /** ISO 8601 in UTC. */
  expires_at: string
}

const sign = (body: string, secret: string): string =>
  createHmac("sha256", secret).update(`realtime-ticket:${body}`).digest("base64url")

/** Makes a ticket for `userId` that is good for 60 seconds from `now`. */
export const issueTicket = (userId: string, secret: string, now: Date): Ticket => {
  const exp = Math.floor(now.getTime() / 1000) + LIFETIME_SECONDS
  const body = Buffer.from(JSON.stringify({ user_id: userId, exp })).toString("base64url")
  return {
    ticket: `${body}.${sign(body, secret)}`,
    expires_at: new Date(exp * 1000).toISOString(),
  }
}

/** The user a ticket was made for; null when it is forged, altered or too old. */
export const userOfTicket = (ticket: string, secret: string, now: Date): string | null => {
  const [body, signature, ...rest] = ticket.split(".")
  if (!body || !signature || rest.length > 0) return null
  const given = Buffer.from(signature)
  const expected = Buffer.from(sign(body, secret))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { user_id, exp } = JSON.parse(Buffer.from(body, "base64url").toString()) as {
    user_id: string
    exp: number
  }
  return exp * 1000 > now.getTime() ? user_id : null
}
