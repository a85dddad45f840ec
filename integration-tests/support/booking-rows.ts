import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Booking } from "../../src/contracts/booking"

type Rows = Record<string, unknown>[]

const TABLES = [
  "booking",
  "order",
  "order_line_item",
  "order_item",
  "order_summary",
  "payment_collection",
  "order_payment_collection",
  "reservation_item",
  "repair",
  "repair_event",
  "repair_quote",
  "repair_part",
  "message",
  "outbox_entry",
] as const

type Table = (typeof TABLES)[number]

/** How the rows of a table that belong to an order, a repair or a booking are found. */
const WHERE: Record<Table, string> = {
  booking: "id = :id",
  order: "id = :order_id",
  order_line_item: "id in (select item_id from order_item where order_id = :order_id)",
  order_item: "order_id = :order_id",
  order_summary: "order_id = :order_id",
  payment_collection:
    "id in (select payment_collection_id from order_payment_collection where order_id = :order_id)",
  order_payment_collection: "order_id = :order_id",
  reservation_item: "line_item_id in (select item_id from order_item where order_id = :order_id)",
  repair: "order_id = :order_id",
  repair_event: "repair_id in (select id from repair where order_id = :order_id)",
  repair_quote: "repair_id in (select id from repair where order_id = :order_id)",
  repair_part: "repair_id in (select id from repair where order_id = :order_id)",
  message: "order_id = :order_id",
  outbox_entry: "payload::text like '%' || :order_id || '%' or topic = 'message'",
}

const read = async (knex: Knex, table: Table, booking: Booking, columns: string) => {
  const order = table === "repair_event" ? "order by sequence" : ""
  const { rows } = await knex.raw<{ rows: Rows }>(
    `select ${columns} from "${table}" where ${WHERE[table]} ${order}`,
    { id: booking.id, order_id: booking.order_id }
  )
  return rows
}

/** Every row that a booking made, by table. */
export const rowsOfBooking = async (knex: Knex, booking: Booking): Promise<Record<Table, Rows>> => {
  const entries = await Promise.all(
    TABLES.map(async (table) => [table, await read(knex, table, booking, "*")] as const)
  )
  return Object.fromEntries(entries) as Record<Table, Rows>
}

/** The transactions that wrote those rows: PostgreSQL keeps the writer of each row as `xmin`. */
export const transactionsOf = async (knex: Knex, booking: Booking): Promise<string[]> => {
  const written = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await read(knex, table, booking, "xmin::text")
      if (rows.length === 0) throw new Error(`The booking wrote nothing to ${table}`)
      return rows.map(({ xmin }) => String(xmin))
    })
  )
  return [...new Set(written.flat())]
}
