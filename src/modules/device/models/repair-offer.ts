import { model } from "@medusajs/framework/utils"
import DeviceModel from "./device-model"
import RepairType from "./repair-type"

/** A repair of one device model in one part grade: what a product variant sells. */
const RepairOffer = model
  .define("repair_offer", {
    id: model.id({ prefix: "roff" }).primaryKey(),
    device_model: model.belongsTo(() => DeviceModel, { mappedBy: "offers" }),
    repair_type: model.belongsTo(() => RepairType, { mappedBy: "offers" }),
    part_grade: model.enum(["genuine", "premium", "standard", "refurbished", "none"]),
    variant_id: model.text().unique(),
    duration_minutes: model.number(),
    warranty_months: model.number(),
    // working days until the part is here when it is not in stock
    lead_days: model.number(),
    // suggested: by the shipped rules, not yet looked at; rule: by rules that the owner confirmed;
    // owner: set by hand, which nothing overwrites
    price_source: model.enum(["suggested", "rule", "owner"]).default("suggested"),
  })
  .indexes([
    {
      name: "IDX_repair_offer_model_type_grade_unique",
      on: ["device_model_id", "repair_type_id", "part_grade"],
      unique: true,
      where: "deleted_at is null",
    },
  ])

export default RepairOffer
