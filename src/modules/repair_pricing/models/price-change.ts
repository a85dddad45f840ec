import { model } from "@medusajs/framework/utils"

/** One change of many prices at once with all that is needed to take it back, or their confirming. */
const PriceChange = model.define("price_change", {
  id: model.id({ prefix: "prchg" }).primaryKey(),
  kind: model.enum(["apply", "undo", "confirm"]),
  idempotency_key: model.text().unique(),
  request_hash: model.text(),
  from_version: model.number(),
  to_version: model.number(),
  note: model.text().nullable(),
  // {id, name} of the member of staff
  actor: model.json(),
  changed_prices: model.number(),
  confirmed_offers: model.number().default(0),
  // each changed price: {variant_id, currency_code, before, after} in minor units, null for none
  rows: model.json(),
  undoes: model.text().unique().nullable(),
})

export default PriceChange
