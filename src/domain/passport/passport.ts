import { canonicalJson } from "../shared/canonical-json"

export const PASSPORT_FORMAT = "revivatech-repair-passport/1"

type BothLanguages = { "en-GB": string; "pt-BR": string }

/** One event of the repair's log: when, what and by which kind of actor; the hashes bind the rest. */
export type PassportEvent = {
  sequence: number
  event: string
  occurred_at: string
  actor: string
  to_state: string
  prev_hash: string
  hash: string
}

export type PassportQuote = {
  version: number
  hash: string
  accepted_at: string | null
  currency_code: string
  /** major units with two decimals, as text: `149.00` */
  total: string
  lines: { labels: BothLanguages; part_grade: string | null; amount: string }[]
}

/** What a passport says; all of it is signed. Instants are ISO 8601 in UTC. */
export type PassportContent = {
  format: typeof PASSPORT_FORMAT
  issued_at: string
  issuer: { name: string; keys_url: string }
  repair: {
    number: string
    opened_at: string
    state: string
    outcome: string | null
    version: number
    fault_codes: string[]
    warranty_ends_at: string | null
  }
  /** The last four characters name the device to whoever holds it, and to nobody else. */
  device: { name: string; kind: string; imei_ending: string | null; serial_ending: string | null }
  quotes: PassportQuote[]
  parts: { title: string; part_grade: string; quantity: number; status: string }[]
  checks: { stage: string; at: string; items: { item: string; passed: boolean }[] }[]
  /** SHA-256 of each photo that the repair has */
  photos: { sha256: string; taken_at: string }[]
  events: PassportEvent[]
}

export type Passport = {
  content: PassportContent
  signature: {
    algorithm: "Ed25519"
    key_id: string
    /** the raw 32 bytes, base64url */
    public_key: string
    /** over `signedText(content)` in UTF-8, base64url */
    value: string
  }
}

/** The text that is signed. The format stands before it, so that no other text can pass for one. */
export const signedText = (content: unknown): string =>
  `${PASSPORT_FORMAT}\n${canonicalJson(content)}`

const GENESIS = "0".repeat(64)

type Link = Pick<PassportEvent, "sequence" | "prev_hash" | "hash">

/**
 * Whether each event follows the one before it, from the first one on.
 *
 * @returns the sequence of the first event that does not, or null
 */
export function brokenLink(events: readonly Link[]): number | null {
  const broken = events.find(
    ({ sequence, prev_hash }, index) =>
      sequence !== index + 1 || prev_hash !== (events[index - 1]?.hash ?? GENESIS)
  )
  return broken?.sequence ?? null
}
