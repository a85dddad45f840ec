import { model } from "@medusajs/framework/utils"
import DeviceModel from "./device-model"

/** Who makes a device: Apple, Samsung, … */
const Brand = model.define("brand", {
  id: model.id({ prefix: "brand" }).primaryKey(),
  name: model.text().searchable(),
  slug: model.text().unique(),
  device_models: model.hasMany(() => DeviceModel, { mappedBy: "brand" }),
})

export default Brand
