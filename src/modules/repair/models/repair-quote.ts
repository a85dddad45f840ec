import { model } from "@medusajs/framework/utils"
import Repair from "./repair"

/** A version of a repair's scope and price. Its content never changes, only its status moves. */
const RepairQuote = model
  .define("repair_quote", {
    id: model.id({ prefix: "rqt" }).primaryKey(),
    repair: model.belongsTo(() => Repair, { mappedBy: "quotes" }),
    version: model.number(),
    status: model.text(),
    hash: model.text(),
    currency_code: model.text(),
    lines: model.json(),
    subtotal_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    vat_rate_bp: model.number(),
    note: model.text().nullable(),
    valid_until: model.dateTime(),
    sent_at: model.dateTime().nullable(),
    accepted_at: model.dateTime().nullable(),
    acceptance: model.json().nullable(),
  })
  .indexes([{ on: ["repair_id", "version"], unique: true }])

export default RepairQuote
