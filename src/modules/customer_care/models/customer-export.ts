import { model } from "@medusajs/framework/utils"

/** That somebody took a copy of all that is kept about a customer. */
const CustomerExport = model
  .define("customer_export", {
    id: model.id({ prefix: "cexp" }).primaryKey(),
    customer_id: model.text(),
    format: model.enum(["json", "html"]),
    exported_by: model.text(),
    exported_by_name: model.text(),
  })
  .indexes([{ on: ["customer_id", "created_at"] }])

export default CustomerExport
