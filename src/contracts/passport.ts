import { z } from "@medusajs/framework/zod"
import { LocalisedText } from "./shared"

/** `json` answers `{passport}`; `html` the page that verifies it without a server. */
export const PassportQuery = z.object({ format: z.enum(["json", "html"]).default("json") }).strict()

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const Passport = z.object({
  /** All of it is signed, as canonical JSON after a line with the format. */
  content: z.object({
    format: z.literal("revivatech-repair-passport/1"),
    issued_at: z.iso.datetime(),
    issuer: z.object({ name: z.string(), keys_url: z.string() }),
    repair: z.object({
      number: z.string(),
      opened_at: z.iso.datetime(),
      state: z.string(),
      outcome: z.string().nullable(),
      version: z.number().int(),
      fault_codes: z.array(z.string()),
      warranty_ends_at: z.iso.datetime().nullable(),
    }),
    device: z.object({
      name: z.string(),
      kind: z.string(),
      imei_ending: z.string().nullable(),
      serial_ending: z.string().nullable(),
    }),
    quotes: z.array(
      z.object({
        version: z.number().int(),
        hash: z.string(),
        accepted_at: z.iso.datetime().nullable(),
        currency_code: z.string(),
        total: z.string(),
        lines: z.array(
          z.object({
            labels: LocalisedText,
            part_grade: z.string().nullable(),
            amount: z.string(),
          })
        ),
      })
    ),
    parts: z.array(
      z.object({
        title: z.string(),
        part_grade: z.string(),
        quantity: z.number().int(),
        status: z.string(),
      })
    ),
    checks: z.array(
      z.object({
        stage: z.string(),
        at: z.iso.datetime(),
        items: z.array(z.object({ item: z.string(), passed: z.boolean() })),
      })
    ),
    photos: z.array(z.object({ sha256: Hash, taken_at: z.iso.datetime() })),
    events: z.array(
      z.object({
        sequence: z.number().int(),
        event: z.string(),
        occurred_at: z.iso.datetime(),
        actor: z.string(),
        to_state: z.string(),
        prev_hash: Hash,
        hash: Hash,
      })
    ),
  }),
  signature: z.object({
    algorithm: z.literal("Ed25519"),
    key_id: z.string(),
    /** the raw 32 bytes, base64url */
    public_key: z.string(),
    value: z.string(),
  }),
})

export const PassportResponse = z.object({ passport: Passport })

export const PassportKeysResponse = z.object({
  keys: z.array(
    z.object({ key_id: z.string(), algorithm: z.literal("Ed25519"), public_key: z.string() })
  ),
})
