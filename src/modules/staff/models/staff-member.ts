import { model } from "@medusajs/framework/utils"

/** What a user of the admin may do in the shop. A user without a row may do nothing. */
const StaffMember = model
  .define("staff_member", {
    id: model.id({ prefix: "staff" }).primaryKey(),
    user_id: model.text(),
    name: model.text(),
    role: model.enum(["owner", "manager", "front_desk", "technician"]),
    is_active: model.boolean().default(true),
    // sessions and tokens from before this moment are refused
    sessions_ended_at: model.dateTime().nullable(),
    // {device_kind, category, repair_type, level}: null leaves it open
    skills: model.json(),
    // {weekday, from, until} on the shop's clock
    shifts: model.json(),
    presence: model.enum(["available", "busy", "away"]).default("available"),
    // by which the person is chosen on a shared device; salted and slow
    pin_hash: model.text().nullable(),
    pin_set_at: model.dateTime().nullable(),
    // wrong PINs in a row
    pin_failures: model.number().default(0),
    pin_locked_until: model.dateTime().nullable(),
  })
  .indexes([{ on: ["user_id"], unique: true }])

export default StaffMember
