import { model } from "@medusajs/framework/utils"
import RepairOffer from "./repair-offer"

/** A service the shop sells; its id is its code: "screen", "battery", … */
const RepairType = model.define("repair_type", {
  id: model.id().primaryKey(),
  category: model.enum([
    "screens",
    "batteries_charging",
    "cameras_sensors",
    "audio",
    "boards_liquid",
    "storage_data",
    "software",
    "housings_ports",
  ]),
  // texts by locale code
  names: model.json(),
  descriptions: model.json(),
  // {need: never | optional_test | required, reason: text by locale code}
  credential: model.json(),
  fault_codes: model.json(),
  kinds: model.json(),
  part_grades: model.json(),
  // minutes by device kind
  labour_minutes: model.json(),
  warranty_months: model.number(),
  position: model.number(),
  content_hash: model.text().nullable(),
  offers: model.hasMany(() => RepairOffer, { mappedBy: "repair_type" }),
})

export default RepairType
