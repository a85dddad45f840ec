import { hkdfSync } from "node:crypto"

/**
 * The key that authenticates the audit log's lines. It is derived from TRACKING_SECRET, which stands
 * outside the database and is kept for as long as the shop's links are to work.
 */
export const auditKey = (): Uint8Array => {
  const secret = process.env.TRACKING_SECRET
  if (!secret) throw new Error("TRACKING_SECRET is not set. See .env.example.")
  return new Uint8Array(hkdfSync("sha256", secret, "", "revivatech audit log", 32))
}
