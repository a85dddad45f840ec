import { model } from "@medusajs/framework/utils"
import Supplier from "./supplier"

/** What the shop knows of a spare part beyond Medusa's inventory item, which counts its stock. */
const Part = model
  .define("part", {
    id: model.id({ prefix: "part" }).primaryKey(),
    inventory_item_id: model.text().unique(),
    sku: model.text().searchable(),
    repair_type: model.text(),
    device_model_id: model.text(),
    part_grade: model.enum(["genuine", "premium", "standard", "refurbished"]),
    // minor units of cost_currency, without tax
    cost_minor: model.number(),
    cost_currency: model.text().default("gbp"),
    // an owner's cost is never overwritten by a suggested one
    cost_source: model.enum(["suggested", "owner"]).default("suggested"),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "parts" }).nullable(),
    supplier_sku: model.text().nullable(),
    // working days from order to arrival
    lead_days: model.number(),
    // below this many on the shelf the part is on the reorder list; 0 means never
    reorder_point: model.number().default(0),
    reorder_quantity: model.number().default(0),
  })
  .indexes([{ on: ["device_model_id", "repair_type"] }, { on: ["sku"] }])

export default Part
