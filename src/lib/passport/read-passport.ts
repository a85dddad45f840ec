import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { passportContent, type LoggedEvent } from "../../domain/passport/content"
import type { Passport, PassportQuote } from "../../domain/passport/passport"
import { signPassport } from "../../domain/passport/sign"
import { toMajor } from "../../domain/shared/money"
import { logEntryOf, type EventLogRow } from "../repair/event-log-entry"
import { iso, loadRepair } from "../repair/load-repair"
import type { RepairQuoteRow } from "../repair/repair-row"
import { signingKey } from "./signing-key"

type EventRow = EventLogRow & { to_state: string }

const SHOP = "select name from store where deleted_at is null order by created_at limit 1"

const quoteOf = (quote: RepairQuoteRow): PassportQuote => {
  const amount = (minor: number) => toMajor(minor, quote.currency_code).toFixed(2)
  const chosen = quote.accepted_line_ids
  const lines = quote.lines.filter(({ id }) => chosen === null || chosen.includes(id))
  return {
    version: quote.version,
    hash: quote.hash,
    accepted_at: quote.accepted_at && iso(quote.accepted_at),
    currency_code: quote.currency_code,
    total: amount(quote.total_minor),
    lines: lines.map(({ label, part_grade, amount_minor }) => ({
      labels: label,
      part_grade: part_grade ?? null,
      amount: amount(amount_minor),
    })),
  }
}

/**
 * The signed passport of a repair as it is now.
 *
 * @throws ApiError 404 `repair_not_found`, 409 `passports_off`
 */
export const readPassport = async (knex: Knex, repair_id: string, now: Date): Promise<Passport> => {
  const key = signingKey()
  // log and repair of one moment, or the passport would contradict itself
  return knex.transaction(
    async (trx) => {
      const { row, quotes, parts, snapshot } = await loadRepair(trx, repair_id)
      const events = await trx("repair_event")
        .where({ repair_id })
        .orderBy("sequence")
        .select<EventRow[]>("*")
      const shop = await trx.raw<{ rows: { name: string }[] }>(SHOP)
      const backend = process.env.BACKEND_URL ?? "http://localhost:3011"
      const content = passportContent(
        {
          issuer: {
            name: shop.rows.at(0)?.name ?? "",
            keys_url: `${backend}/store/passport-keys`,
          },
          repair: {
            number: row.number,
            opened_at: iso(row.created_at),
            state: row.work_state,
            outcome: snapshot.outcome,
            version: row.version,
            fault_codes: snapshot.fault_codes,
            warranty_ends_at: snapshot.warranty_ends_at,
          },
          device: {
            name: row.device_name,
            kind: row.device_kind,
            imei: snapshot.imei,
            serial: snapshot.serial,
          },
          quotes: quotes.map(quoteOf),
          parts: parts.map(({ title, part_grade, quantity, status }) => ({
            title,
            part_grade,
            quantity,
            status,
          })),
          events: events.map((event): LoggedEvent => ({
            ...logEntryOf(event),
            to_state: event.to_state,
          })),
        },
        now
      )
      return signPassport(key, content)
    },
    { isolationLevel: "repeatable read", readOnly: true }
  )
}
