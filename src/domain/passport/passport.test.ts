import { generateKeyPairSync } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { walk } from "../repair/__tests__/walk"
import { passportContent, type PassportSource } from "./content"
import { brokenLink, type Passport } from "./passport"
import { checkPassport, keyIdOf, readSigningKey, signPassport } from "./sign"

const newKey = () => {
  const { privateKey } = generateKeyPairSync("ed25519")
  return readSigningKey(privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"))
}

const KEY = newKey()
const NOW = new Date("2026-11-20T12:00:00.000Z")

const source = (): PassportSource => ({
  issuer: { name: "The shop", keys_url: "https://api.shop.example/store/passport-keys" },
  repair: {
    number: "RT-2026-000123",
    opened_at: "2026-11-01T09:00:00.000Z",
    state: "completed",
    outcome: "repaired",
    version: 9,
    fault_codes: ["screen_cracked"],
    warranty_ends_at: null,
  },
  device: { name: "iPhone 14 Pro", kind: "phone", imei: "490154203237518", serial: "AB12" },
  quotes: [],
  parts: [{ title: "Screen", part_grade: "premium", quantity: 1, status: "fitted" }],
  events: walk(3, 30).log.map((event) => ({
    ...event,
    to_state: event.patch.work_state ?? "booked",
    evidence: {
      name: "Ada Lovelace",
      note: "her words",
      tests: [{ item: "Touch", passed: true, note: "Ada" }],
    },
  })),
})

const signed = (): Passport => signPassport(KEY, passportContent(source(), NOW))

describe("a repair's passport", () => {
  it("is verified by the key that signed it, and by no other", () => {
    expect(checkPassport(signed(), KEY.public_key)).toEqual({ ok: true })
    expect(checkPassport(signed(), newKey().public_key)).toMatchObject({ code: "wrong_key" })
  })

  it("is broken by every changed byte of its content", () => {
    const text = JSON.stringify(signed().content)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom("0", "x", " "), (at, byte) => {
        fc.pre(text[at] !== byte)
        let content: Passport["content"]
        try {
          content = JSON.parse(text.slice(0, at) + byte + text.slice(at + 1))
        } catch {
          return
        }
        if (JSON.stringify(content) === text) return
        const forged = { ...signed(), content }
        expect(checkPassport(forged, KEY.public_key).ok).toBe(false)
      }),
      { numRuns: 500 }
    )
  })

  it("is broken by an event that is missing, even where the shop's own key signed it so", () => {
    const content = passportContent(source(), NOW)
    const events = content.events.filter(({ sequence }) => sequence !== 2)
    expect(brokenLink(content.events)).toBeNull()
    expect(brokenLink(events)).toBe(3)
    expect(checkPassport(signPassport(KEY, { ...content, events }), KEY.public_key)).toEqual({
      ok: false,
      code: "broken_chain",
    })
  })

  it("holds nothing of a person, and of a device's numbers no more than their ends", () => {
    const text = JSON.stringify(signed())
    expect(text).not.toMatch(/Ada|words|490154203|AB12/)
    expect(signed().content.device).toMatchObject({ imei_ending: "7518", serial_ending: null })
  })

  it("calls its key by the key's hash", () => {
    expect(signed().signature.key_id).toBe(keyIdOf(KEY.public_key))
    expect(() => readSigningKey("bm8ga2V5")).toThrow()
  })
})
