import type { Client } from "@medusajs/framework/pg"
import { isTerminal } from "../../domain/repair/states"
import type { History } from "../../domain/simulation/history"
import { createSimulation, type SimulationOptions } from "../../domain/simulation/simulate"
import { createFigures } from "./figures"
import { dropIndexes, restoreIndexes } from "./indexes"
import { markFinished, markStarted, requireMark } from "./marked-database"
import { ORDER_TABLES, orderRows } from "./order-rows"
import { readShop, type ShopFacts } from "./read-shop"
import {
  customerDeviceRow,
  customerRow,
  eventRows,
  partRows,
  quoteRows,
  repairRow,
  trackingLinkRow,
} from "./repair-rows"
import { createTableBuffer, type Row } from "./table-buffer"
import { removeTeam, writeTeam } from "./write-team"

/** In an order that the foreign keys allow. */
const TABLES = [
  "customer",
  "customer_device",
  ...ORDER_TABLES,
  "repair",
  "repair_event",
  "repair_quote",
  "repair_part",
  "tracking_link",
] as const

/** What trying the product on a simulated database may have left behind, too. */
const LEFT_BY_USE = ["booking", "quote", "outbox_entry", "message", "fulfillment"] as const

const FIGURES = ["insight_rollup", "insight_delta", "insight_comeback"] as const

/** It would append to the figures what is added up here. */
const switchMoneyTrigger = (client: Client, to: "enable" | "disable") =>
  client.query(`alter table capture ${to} trigger insight_captured`)

const HISTORIES_A_BATCH = 1000
/** From here on the indexes are cheaper to build at the end. */
const MANY = 20_000

export type Progress = (done: number, total: number, what: "repairs" | "indexes") => void

const empty = async (client: Client): Promise<void> => {
  const tables = [...TABLES, ...LEFT_BY_USE, ...FIGURES].map((table) => `"${table}"`).join(", ")
  await client.query(`truncate ${tables} cascade`)
  await removeTeam(client)
  await client.query(
    `update inventory_level set reserved_quantity = 0, raw_reserved_quantity = $1
     where reserved_quantity <> 0`,
    [{ value: "0", precision: 20 }]
  )
}

const reservationOf = ({ parts, snapshot }: History) => {
  const is_open = !isTerminal(snapshot.work_state)
  const reserved = new Set(
    parts.filter(({ status }) => is_open && status !== "returned").map(({ id }) => id)
  )
  return (part_id: string) => (reserved.has(part_id) ? part_id.replace(/^rprt_/, "resitem_") : null)
}

/** Collects the rows of histories, and the stock that is kept back for the open ones. */
const createBatch = (shop: ShopFacts) => {
  const buffers = new Map(TABLES.map((table) => [table, createTableBuffer(table)]))
  const known = new WeakSet<object>()
  const add = (table: (typeof TABLES)[number], rows: readonly Row[]) => {
    for (const row of rows) buffers.get(table)?.add(row)
  }
  const once = (table: "customer" | "customer_device", of: object, row: () => Row) => {
    if (known.has(of)) return
    known.add(of)
    add(table, [row()])
  }
  return {
    add: (history: History): void => {
      const reserved = reservationOf(history)
      const events = eventRows(history)
      once("customer", history.customer, () => customerRow(history))
      once("customer_device", history.customer_device, () => customerDeviceRow(history))
      const order = orderRows(history, shop, reserved)
      for (const table of ORDER_TABLES) add(table, order[table])
      add("repair", [repairRow(history, events[events.length - 1].hash)])
      add("repair_event", events)
      add("repair_quote", quoteRows(history))
      add("repair_part", partRows(history, reserved))
      add("tracking_link", [trackingLinkRow(history)])
    },
    flush: async (client: Client): Promise<void> => {
      for (const buffer of buffers.values()) await buffer.flush(client)
    },
  }
}

const KEEP_BACK = `
update inventory_level l set reserved_quantity = kept.quantity,
  raw_reserved_quantity = jsonb_build_object('value', kept.quantity::text, 'precision', 20)
from (
  select inventory_item_id, location_id, sum(quantity) as quantity
  from reservation_item group by 1, 2
) kept
where l.inventory_item_id = kept.inventory_item_id and l.location_id = kept.location_id`

/**
 * Replaces whatever histories a marked database holds by those of `options`. The same options on the
 * same catalogue write the same rows.
 *
 * @throws NotSimulated for a database without the mark; Error for one without a catalogue
 */
export const writeSimulation = async (
  client: Client,
  options: SimulationOptions,
  report: Progress = () => {}
): Promise<void> => {
  await requireMark(client)
  const { catalogue, shop } = await readShop(client)
  await client.query("set synchronous_commit = off")
  await client.query("set timezone = 'UTC'")
  await markStarted(client, options)
  await empty(client)
  await restoreIndexes(client)
  if (options.repairs >= MANY) await dropIndexes(client, TABLES)
  const { team, from, histories } = createSimulation(options, catalogue)
  await writeTeam(client, team, from)
  const batch = createBatch(shop)
  const figures = createFigures()
  let done = 0
  await switchMoneyTrigger(client, "disable")
  for (const history of histories()) {
    batch.add(history)
    figures.add(history)
    done += 1
    if (done % HISTORIES_A_BATCH > 0) continue
    await batch.flush(client)
    report(done, options.repairs, "repairs")
  }
  await batch.flush(client)
  await switchMoneyTrigger(client, "enable")
  await restoreIndexes(client, (built, all) => report(built, all, "indexes"))
  await figures.write(client)
  await client.query(KEEP_BACK)
  await client.query("select setval('repair_number_seq', $1), setval('order_display_id_seq', $1)", [
    options.repairs,
  ])
  await client.query(`vacuum analyze ${TABLES.map((table) => `"${table}"`).join(", ")}`)
  await markFinished(client)
}
