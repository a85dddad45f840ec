import { model } from "@medusajs/framework/utils"
import Repair from "./repair"

/** One line of a repair's history. Rows are only ever added; each holds the hash of the one before. */
const RepairEvent = model
  .define("repair_event", {
    id: model.id({ prefix: "revt" }).primaryKey(),
    repair: model.belongsTo(() => Repair, { mappedBy: "events" }),
    sequence: model.number(),
    event: model.text(),
    from_state: model.text().nullable(),
    to_state: model.text(),
    actor_kind: model.text(),
    actor_id: model.text().nullable(),
    actor_name: model.text().nullable(),
    note: model.text().nullable(),
    body: model.json(),
    idempotency_key: model.text(),
    prev_hash: model.text(),
    hash: model.text(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { on: ["repair_id", "sequence"], unique: true },
    { on: ["idempotency_key"], unique: true },
  ])

export default RepairEvent
