import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto"

const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 32

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** A slow hash of a PIN with a salt of its own, as `salt:key` in base64url. */
export const hashPin = async (pin: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString("base64url")}:${(await derive(pin, salt)).toString("base64url")}`
}

/** Hashes as slowly as a real check, so that nobody learns by the clock who has a PIN. */
const NO_PIN = `${Buffer.alloc(16).toString("base64url")}:${Buffer.alloc(KEY_BYTES).toString("base64url")}`

/** Whether a PIN is the one of the hash; never for somebody without a PIN. */
export const isPinOf = async (hash: string | null, pin: string): Promise<boolean> => {
  const [salt = "", key = ""] = (hash ?? NO_PIN).split(":")
  const expected = Buffer.from(key, "base64url")
  const given = await derive(pin, Buffer.from(salt, "base64url"))
  return hash !== null && given.length === expected.length && timingSafeEqual(given, expected)
}
