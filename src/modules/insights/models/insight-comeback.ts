import { model } from "@medusajs/framework/utils"

/** A completed repair whose device came back. The tables of sums beside it are plain SQL. */
const InsightComeback = model
  .define("insight_comeback", {
    repair_id: model.text().primaryKey(),
    // the repair as which the device was checked in again
    came_back_as: model.text(),
    // when the repair had been completed
    at: model.dateTime(),
    technician_id: model.text(),
  })
  .indexes([{ name: "IDX_insight_comeback_at", on: ["at", "repair_id"] }])

export default InsightComeback
