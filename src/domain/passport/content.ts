import type { ChainedEntry } from "../repair/event-log"
import type { ChecklistItem, EvidenceFields } from "../repair/evidence"
import { PASSPORT_FORMAT, type PassportContent, type PassportQuote } from "./passport"

/** An event with the state that it led to. */
export type LoggedEvent = ChainedEntry & { to_state: string }

/** What a passport is made of: the repair as the shop keeps it. */
export type PassportSource = Pick<PassportContent, "issuer" | "quotes" | "parts"> & {
  repair: Omit<PassportContent["repair"], "fault_codes"> & { fault_codes: readonly string[] }
  device: { name: string; kind: string; imei: string | null; serial: string | null }
  events: readonly LoggedEvent[]
}

const SHOWN = 4

/** The last four characters of a number that has more than twice as many. */
const endingOf = (number: string | null): string | null =>
  number !== null && number.length > 2 * SHOWN ? number.slice(-SHOWN) : null

const CHECKS = { check_in: "condition_checklist", finish: "tests", qc_pass: "tests" } as const

/** The checklists that were filled in, without what anybody wrote beside an item. */
const checksIn = ({ event, occurred_at, evidence }: LoggedEvent): PassportContent["checks"] => {
  const field = CHECKS[event as keyof typeof CHECKS]
  const filled: EvidenceFields = evidence ?? {}
  const items: readonly ChecklistItem[] = (field && filled[field]) ?? []
  return items.length === 0
    ? []
    : [
        {
          stage: event,
          at: occurred_at,
          items: items.map(({ item, passed }) => ({ item, passed })),
        },
      ]
}

/**
 * What a repair's passport says. Nobody's name, address, number or words are in it: whoever holds
 * the device may hand it on with its passport. The device's own numbers are cut to their ends, since
 * a hash of an IMEI could be guessed.
 */
export const passportContent = (
  { issuer, repair, device, quotes, parts, events }: PassportSource,
  now: Date
): PassportContent => ({
  format: PASSPORT_FORMAT,
  issued_at: now.toISOString(),
  issuer,
  repair: { ...repair, fault_codes: [...repair.fault_codes] },
  device: {
    name: device.name,
    kind: device.kind,
    imei_ending: endingOf(device.imei),
    serial_ending: endingOf(device.serial),
  },
  quotes: quotes.filter((quote: PassportQuote) => quote.accepted_at !== null),
  parts,
  checks: events.flatMap(checksIn),
  photos: [],
  events: events.map(({ sequence, event, occurred_at, actor, to_state, prev_hash, hash }) => ({
    sequence,
    event,
    occurred_at,
    actor: actor.kind,
    to_state,
    prev_hash,
    hash,
  })),
})
