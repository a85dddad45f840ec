import { model } from "@medusajs/framework/utils"

/** Something to be done about a repair that an automation asked for. */
const RepairTask = model
  .define("repair_task", {
    id: model.id({ prefix: "rtask" }).primaryKey(),
    repair_id: model.text(),
    title: model.text(),
    done_at: model.dateTime().nullable(),
    // {id, name} of the member of staff who did it
    done_by: model.json().nullable(),
  })
  .indexes([{ on: ["repair_id"] }])

export default RepairTask
