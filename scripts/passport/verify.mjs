import { hashes, verify } from "@noble/ed25519"
import { sha256, sha512 } from "@noble/hashes/sha2.js"
import { brokenLink, signedText } from "../../src/domain/passport/passport.ts"

hashes.sha512 = sha512

const bytesOf = (base64url) =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0)
  )

const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")

/** The browser's own verification; undefined where it knows no Ed25519. */
async function verifyByBrowser(signature, text, key) {
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"])
    return await crypto.subtle.verify("Ed25519", imported, signature, text)
  } catch {
    return undefined
  }
}

function verifyByLibrary(signature, text, key) {
  try {
    return verify(signature, text, key)
  } catch {
    return false
  }
}

/**
 * What a passport is worth.
 * @returns {Promise<{ok: true, key_id: string} | {ok: false, code: string, sequence?: number}>}
 */
export async function checkPassport(passport) {
  try {
    const { content, signature } = passport
    const key = bytesOf(signature.public_key)
    if (hexOf(sha256(key)).slice(0, 16) !== signature.key_id)
      return { ok: false, code: "wrong_key" }
    const text = new TextEncoder().encode(signedText(content))
    const value = bytesOf(signature.value)
    const signed = (await verifyByBrowser(value, text, key)) ?? verifyByLibrary(value, text, key)
    if (!signed) return { ok: false, code: "bad_signature" }
    const sequence = brokenLink(content.events)
    return sequence === null
      ? { ok: true, key_id: signature.key_id }
      : { ok: false, code: "broken_chain", sequence }
  } catch {
    return { ok: false, code: "unreadable" }
  }
}
