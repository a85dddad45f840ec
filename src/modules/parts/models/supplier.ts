import { model } from "@medusajs/framework/utils"
import Part from "./part"

/** Who sells spare parts to the shop. A new shop has none. */
const Supplier = model.define("supplier", {
  id: model.id({ prefix: "supp" }).primaryKey(),
  name: model.text().searchable(),
  email: model.text().nullable(),
  phone: model.text().nullable(),
  website: model.text().nullable(),
  // working days from order to arrival, for parts that say nothing else
  lead_days: model.number().nullable(),
  note: model.text().nullable(),
  parts: model.hasMany(() => Part, { mappedBy: "supplier" }),
})

export default Supplier
