import { model } from "@medusajs/framework/utils"
import RepairEvent from "./repair-event"
import RepairPart from "./repair-part"
import RepairQuote from "./repair-quote"
import TrackingLink from "./tracking-link"

/**
 * The job on one device. `state` is what src/domain/repair decides on, less what other tables hold
 * (quotes, parts, payments); the columns beside it repeat what the queue filters and sorts by and
 * are written together with it.
 */
const Repair = model
  .define("repair", {
    id: model.id({ prefix: "rep" }).primaryKey(),
    number: model.text(),
    version: model.number(),
    order_id: model.text(),
    device_key: model.text(),
    booking_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    customer_device_id: model.text(),
    device_slug: model.text(),
    device_name: model.text(),
    device_kind: model.text(),
    first_name: model.text(),
    last_name: model.text(),
    email: model.text(),
    phone: model.text().nullable(),
    locale: model.text(),
    currency_code: model.text(),
    service_method: model.text(),
    urgency: model.text(),
    priority: model.text().default("normal"),
    description: model.text(),
    work_state: model.text(),
    state_entered_at: model.dateTime(),
    waiting_on: model.text().nullable(),
    waiting_since: model.dateTime().nullable(),
    // {shop, customer, supplier, courier}: what each was charged until waiting_since
    waited_ms: model.json(),
    assignee_id: model.text().nullable(),
    is_open: model.boolean(),
    state: model.json(),
    intake: model.json().nullable(),
    total_minor: model.number(),
    order_edit_version: model.number().nullable(),
    promise_p50_at: model.dateTime().nullable(),
    promise_p90_at: model.dateTime().nullable(),
    search_text: model.text(),
    event_hash: model.text(),
    events: model.hasMany(() => RepairEvent, { mappedBy: "repair" }),
    quotes: model.hasMany(() => RepairQuote, { mappedBy: "repair" }),
    parts: model.hasMany(() => RepairPart, { mappedBy: "repair" }),
    tracking_links: model.hasMany(() => TrackingLink, { mappedBy: "repair" }),
  })
  .indexes([
    { on: ["number"], unique: true },
    { on: ["order_id", "device_key"], unique: true },
    { on: ["customer_id", "created_at"] },
    { on: ["created_at", "id"], where: "is_open" },
    { on: ["work_state", "created_at", "id"] },
    { on: ["assignee_id", "created_at", "id"], where: "is_open" },
    { on: ["promise_p90_at"], where: "is_open" },
  ])

export default Repair
