import { model } from "@medusajs/framework/utils"

/** That a customer's personal data were erased, by whom; holds none of them. */
const CustomerErasure = model
  .define("customer_erasure", {
    id: model.id({ prefix: "cerase" }).primaryKey(),
    customer_id: model.text(),
    erased_by: model.text(),
    erased_by_name: model.text(),
  })
  .indexes([{ on: ["customer_id"], unique: true }])

export default CustomerErasure
