import { model } from "@medusajs/framework/utils"

/** Somebody's turn on a shared device; it ends when nothing was asked for a while. */
const PinSession = model
  .define("pin_session", {
    id: model.id({ prefix: "pins" }).primaryKey(),
    staff_member_id: model.text(),
    shared_device_id: model.text(),
    last_seen_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_pin_session_device", on: ["shared_device_id"], where: "ended_at is null" },
  ])

export default PinSession
