import { model } from "@medusajs/framework/utils"

/** Whole days on which somebody does not work. */
const StaffAbsence = model
  .define("staff_absence", {
    id: model.id({ prefix: "sabs" }).primaryKey(),
    staff_member_id: model.text(),
    kind: model.enum(["leave", "training", "other"]),
    // days of the shop's calendar such as 2026-11-20, both included
    first_day: model.text(),
    last_day: model.text(),
  })
  .indexes([{ name: "IDX_staff_absence_member_last_day", on: ["staff_member_id", "last_day"] }])

export default StaffAbsence
