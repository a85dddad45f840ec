import { model } from "@medusajs/framework/utils"

/** Which version the shop works by from then on; the newest row counts. Rows are only added. */
const WorkflowActivation = model.define("workflow_activation", {
  id: model.id({ prefix: "wfa" }).primaryKey(),
  // from 1, in the order of activation
  sequence: model.number().unique(),
  workflow_id: model.text(),
  // {id, name} of the member of staff
  activated_by: model.json(),
})

export default WorkflowActivation
