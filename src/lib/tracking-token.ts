import { createHash, createHmac } from "node:crypto"

/**
 * The secret behind a tracking link, 256 bits as base64url. It is derived from the link's id, so
 * the database holds only its hash and an answer or a letter that is made again holds the same one.
 */
export const trackingToken = (trackingLinkId: string): string => {
  const secret = process.env.TRACKING_SECRET
  if (!secret) throw new Error("TRACKING_SECRET is not set")
  return createHmac("sha256", secret).update(`tracking-link:${trackingLinkId}`).digest("base64url")
}

/** What the database keeps of a token: its SHA-256 as hex. */
export const hashTrackingToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex")
