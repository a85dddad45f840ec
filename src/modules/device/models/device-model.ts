import { model } from "@medusajs/framework/utils"
import Brand from "./brand"
import RepairOffer from "./repair-offer"

/** One model of a device, sold as one product whose variants are its repairs. */
const DeviceModel = model
  .define("device_model", {
    id: model.id({ prefix: "dmod" }).primaryKey(),
    slug: model.text().unique(),
    name: model.text().searchable(),
    brand: model.belongsTo(() => Brand, { mappedBy: "device_models" }),
    kind: model.enum(["phone", "tablet", "laptop", "desktop", "console", "watch"]),
    family: model.text().nullable(),
    release_year: model.number(),
    tier: model.enum(["entry", "mid", "upper", "flagship", "ultra"]),
    identifiers: model.json(),
    nicknames: model.json(),
    specs: model.json(),
    product_id: model.text().nullable(),
    // a model that the owner made or changed is left alone when the catalogue is loaded
    source: model.enum(["catalogue", "owner"]).default("owner"),
    // of the catalogue file's entry, so that a second load writes only what changed
    content_hash: model.text().nullable(),
    retired_at: model.dateTime().nullable(),
    offers: model.hasMany(() => RepairOffer, { mappedBy: "device_model" }),
  })
  .indexes([
    { on: ["product_id"], unique: true, where: "product_id is not null and deleted_at is null" },
    { on: ["kind", "release_year"] },
  ])

export default DeviceModel
