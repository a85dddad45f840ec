import { model } from "@medusajs/framework/utils"

/** A group of repair types as customers see it; its id is its code: "screens", "audio", … */
const ServiceCategory = model.define("service_category", {
  id: model.id().primaryKey(),
  // texts by locale code
  names: model.json(),
  descriptions: model.json(),
  position: model.number(),
  // of the catalogue file's entry, so that a second load writes only what changed
  content_hash: model.text().nullable(),
})

export default ServiceCategory
