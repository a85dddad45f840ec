import { model } from "@medusajs/framework/utils"

/** What somebody changed in the catalogue by hand; never changed or deleted itself. */
const CatalogueChange = model
  .define("catalogue_change", {
    id: model.id({ prefix: "cchg" }).primaryKey(),
    // {id, name} of the member of staff
    actor: model.json(),
    action: model.text(),
    // a table's name and the id of a row of it
    entity: model.text(),
    entity_id: model.text(),
    // the fields that differ
    before: model.json(),
    after: model.json(),
  })
  .indexes([{ on: ["entity", "entity_id", "created_at"] }])

export default CatalogueChange
