import { model } from "@medusajs/framework/utils"

/** One batch edit, so that its key answers the same again. */
const RepairBatch = model
  .define("repair_batch", {
    id: model.id({ prefix: "rbat" }).primaryKey(),
    idempotency_key: model.text(),
    request_hash: model.text(),
    staff_id: model.text(),
    // null while it runs, or when its process died: the key then goes on where it stopped
    answer: model.json().nullable(),
  })
  .indexes([{ on: ["idempotency_key"], unique: true }])

export default RepairBatch
