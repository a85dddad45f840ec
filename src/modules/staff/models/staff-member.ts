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
  })
  .indexes([{ on: ["user_id"], unique: true }])

export default StaffMember
