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
  // lists of values by spec, of which a device must have one; an empty list is any value
  requires: model.json(),
  // its price holds only once the fault has been found
  diagnosed_first: model.boolean().default(false),
  // it finds the fault and mends nothing
  is_diagnosis: model.boolean().default(false),
  // {before, after}: lists of {code, names}, looked at beside the checklist of the device kind
  checklists: model.json(),
  // what the owner has changed or added, no load of the catalogue changes
  source: model.enum(["catalogue", "owner"]).default("owner"),
  position: model.number(),
  content_hash: model.text().nullable(),
  offers: model.hasMany(() => RepairOffer, { mappedBy: "repair_type" }),
})

export default RepairType
