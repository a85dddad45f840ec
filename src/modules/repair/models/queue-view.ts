import { model } from "@medusajs/framework/utils"

/** A view of the queue that one member of staff keeps: filters, order and layout under a name. */
const QueueView = model
  .define("queue_view", {
    id: model.id({ prefix: "qview" }).primaryKey(),
    staff_id: model.text(),
    name: model.text(),
    layout: model.text(),
    sort: model.text(),
    filters: model.json(),
    is_default: model.boolean().default(false),
  })
  .indexes([
    { on: ["staff_id", "name"], unique: true },
    { on: ["staff_id"], unique: true, where: "is_default" },
  ])

export default QueueView
