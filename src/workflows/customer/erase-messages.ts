import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Empties all messages about these repairs and orders; what still waits is not sent any more. */
export const eraseMessages = async (
  trx: Knex.Transaction,
  repairIds: readonly string[],
  orderIds: readonly string[],
  now: Date
): Promise<void> => {
  const messages = await trx("message")
    .where(
      (rows) => void rows.whereIn("repair_id", [...repairIds]).orWhereIn("order_id", [...orderIds])
    )
    .forUpdate()
    .select<{ id: string; key: string }[]>("id", "key")
  await trx("outbox_entry")
    .whereIn(
      "dedupe_key",
      messages.map(({ key }) => `message:${key}`)
    )
    .update({ status: "done", done_at: now, last_error: null })
  await trx("message")
    .whereIn(
      "id",
      messages.map(({ id }) => id)
    )
    .update({
      recipient: "",
      subject: "",
      data: "{}",
      message_id_header: null,
      last_error: null,
      deleted_at: now,
      updated_at: now,
    })
}
