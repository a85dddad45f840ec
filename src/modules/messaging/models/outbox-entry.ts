import { model } from "@medusajs/framework/utils"

/** An effect that was decided in a transaction and is carried out after its commit. */
const OutboxEntry = model
  .define("outbox_entry", {
    id: model.id({ prefix: "outbox" }).primaryKey(),
    topic: model.text(),
    dedupe_key: model.text(),
    payload: model.json(),
    status: model.enum(["pending", "processing", "done", "dead"]).default("pending"),
    attempts: model.number().default(0),
    // of an entry that is being processed: when its lease ends and another may claim it
    available_at: model.dateTime(),
    last_error: model.text().nullable(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_outbox_entry_dedupe_key_unique", on: ["dedupe_key"], unique: true },
    {
      name: "IDX_outbox_entry_due",
      on: ["available_at", "id"],
      where: "status in ('pending', 'processing')",
    },
  ])

export default OutboxEntry
