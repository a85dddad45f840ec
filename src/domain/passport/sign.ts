import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from "node:crypto"
import { brokenLink, signedText, type Passport, type PassportContent } from "./passport"

/** A shop's key: what signs, what verifies, and the name by which passports call it. */
export type SigningKey = {
  private_key: KeyObject
  /** the raw 32 bytes, base64url */
  public_key: string
  key_id: string
}

/** The first 16 hex digits of the SHA-256 of a raw public key. */
export const keyIdOf = (public_key: string): string =>
  createHash("sha256").update(Buffer.from(public_key, "base64url")).digest("hex").slice(0, 16)

/**
 * Reads a private key: PKCS #8 DER in base64, as `openssl genpkey -algorithm ed25519 -outform DER`
 * writes it.
 *
 * @throws Error for anything else
 */
export function readSigningKey(text: string): SigningKey {
  const key = Buffer.from(text, "base64")
  const private_key = createPrivateKey({ key, format: "der", type: "pkcs8" })
  if (private_key.asymmetricKeyType !== "ed25519") throw new Error("This is no Ed25519 key")
  const { x } = createPublicKey(private_key).export({ format: "jwk" })
  if (x === undefined) throw new Error("This key has no public half")
  return { private_key, public_key: x, key_id: keyIdOf(x) }
}

/** Signs a passport's content. Ed25519 has no randomness: equal contents have equal signatures. */
export function signPassport(key: SigningKey, content: PassportContent): Passport {
  const value = sign(null, Buffer.from(signedText(content), "utf8"), key.private_key)
  const { key_id, public_key } = key
  return {
    content,
    signature: {
      algorithm: "Ed25519",
      key_id,
      public_key,
      value: value.toString("base64url"),
    },
  }
}

export type PassportCheck =
  { ok: true } | { ok: false; code: "wrong_key" | "bad_signature" | "broken_chain" }

/** Whether a passport is what the holder of `public_key` (raw, base64url) signed. */
export function checkPassport(passport: Passport, public_key: string): PassportCheck {
  const { content, signature } = passport
  if (signature.public_key !== public_key || signature.key_id !== keyIdOf(public_key))
    return { ok: false, code: "wrong_key" }
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: public_key }, format: "jwk" })
  const signed = Buffer.from(signedText(content), "utf8")
  if (!verify(null, signed, key, Buffer.from(signature.value, "base64url")))
    return { ok: false, code: "bad_signature" }
  return brokenLink(content.events) === null ? { ok: true } : { ok: false, code: "broken_chain" }
}
