import { model } from "@medusajs/framework/utils"

/** What staff should know about a customer; customers never see it. */
const CustomerNote = model
  .define("customer_note", {
    id: model.id({ prefix: "cnote" }).primaryKey(),
    customer_id: model.text(),
    body: model.text(),
    author_id: model.text(),
    author_name: model.text(),
    edited_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["customer_id", "created_at"] }])

export default CustomerNote
