import { model } from "@medusajs/framework/utils"

/** A word that an automation put on a repair. */
const RepairTag = model
  .define("repair_tag", {
    id: model.id({ prefix: "rtag" }).primaryKey(),
    repair_id: model.text(),
    tag: model.text(),
  })
  .indexes([{ on: ["repair_id", "tag"], unique: true }])

export default RepairTag
