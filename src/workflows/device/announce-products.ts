import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "../../lib/new-id"
import { enqueue } from "../../lib/outbox"

/** The products that a load wrote to. */
export type WrittenProducts = { created: string[]; updated: string[] }

/** Has the events sent that Medusa's own workflows send of products, once the transaction commits. */
export async function announceProducts(
  trx: Knex.Transaction,
  { created, updated }: WrittenProducts
): Promise<void> {
  const events = [
    ...created.map((id) => ({ name: "product.created", data: { id } })),
    ...[...new Set(updated)].map((id) => ({ name: "product.updated", data: { id } })),
  ]
  if (events.length)
    await enqueue(trx, [{ topic: "event", key: newId("products"), payload: { events } }])
}
