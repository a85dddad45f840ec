import { model } from "@medusajs/framework/utils"
import Repair from "./repair"

/** A spare part this repair asks for, and what became of it. */
const RepairPart = model.define("repair_part", {
  id: model.id({ prefix: "rprt" }).primaryKey(),
  repair: model.belongsTo(() => Repair, { mappedBy: "parts" }),
  variant_id: model.text().nullable(),
  inventory_item_id: model.text().nullable(),
  reservation_id: model.text().nullable(),
  location_id: model.text().nullable(),
  title: model.text(),
  sku: model.text().nullable(),
  part_grade: model.text(),
  quantity: model.number(),
  status: model.text(),
})

export default RepairPart
