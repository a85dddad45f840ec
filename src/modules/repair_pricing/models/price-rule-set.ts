import { model } from "@medusajs/framework/utils"

/** One version of all price rules. Immutable: a change is a new version, quotes name theirs. */
const PriceRuleSet = model.define("price_rule_set", {
  id: model.id({ prefix: "prset" }).primaryKey(),
  version: model.number().unique(),
  // PriceRule[] in the order of their ids
  rules: model.json(),
  hash: model.text(),
  source: model.enum(["catalogue", "owner"]),
  note: model.text().nullable(),
  // {id, name} of the member of staff; null for the catalogue
  created_by: model.json().nullable(),
})

export default PriceRuleSet
