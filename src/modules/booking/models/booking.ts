import { model } from "@medusajs/framework/utils"

/** What a customer submitted once: the claim on an idempotency key, and what became of it. */
const Booking = model
  .define("booking", {
    id: model.id({ prefix: "bkg" }).primaryKey(),
    idempotency_key: model.text(),
    request_hash: model.text(),
    status: model.enum(["awaiting_payment", "confirmed", "lapsed"]),
    quote_id: model.text(),
    order_id: model.text(),
    repair_id: model.text(),
    repair_number: model.text(),
    tracking_link_id: model.text(),
    deposit_collection_id: model.text().nullable(),
    balance_collection_id: model.text(),
    currency_code: model.text(),
    deposit_minor: model.number(),
    expires_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    lease_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["idempotency_key"], unique: true },
    { on: ["quote_id"], unique: true },
    { on: ["order_id"], unique: true },
    { on: ["expires_at"], where: "status = 'awaiting_payment'" },
  ])

export default Booking
