import { model } from "@medusajs/framework/utils"

/** A price promised to a visitor. Immutable: a booking or a new quote takes its place. */
const Quote = model
  .define("quote", {
    id: model.id({ prefix: "quote" }).primaryKey(),
    hash: model.text(),
    device_slug: model.text(),
    device_model_id: model.text(),
    service_method: model.text(),
    urgency: model.text(),
    currency_code: model.text(),
    variant_ids: model.json(),
    lines: model.json(),
    subtotal_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    deposit_minor: model.number(),
    vat_rate_bp: model.number(),
    rule_set_version: model.text(),
    // what it was calculated from, so that it can be calculated again; null for the oldest quotes
    inputs: model.json().nullable(),
    promise_p50_at: model.dateTime(),
    promise_p90_at: model.dateTime(),
    valid_until: model.dateTime(),
  })
  .indexes([{ on: ["valid_until"] }])

export default Quote
