import { model } from "@medusajs/framework/utils"

/** An order of an erased customer whose billing address has to stay until a day. */
const RetainedOrder = model
  .define("retained_order", {
    id: model.id({ prefix: "cret" }).primaryKey(),
    order_id: model.text(),
    until: model.dateTime(),
    law: model.text(),
    erased_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true },
    { on: ["until"], where: "erased_at is null" },
  ])

export default RetainedOrder
