import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { signingKey } from "../../../lib/passport/signing-key"

/** The public key that verifies this shop's passports. */
export const GET = async (_req: MedusaRequest, res: MedusaResponse) => {
  const { key_id, public_key } = signingKey()
  res.json({ keys: [{ key_id, algorithm: "Ed25519", public_key }] })
}
