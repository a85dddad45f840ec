import { model } from "@medusajs/framework/utils"

/** One version of the shop's workflow. Immutable: a change is a new version. */
const WorkflowVersion = model.define("workflow_version", {
  id: model.id({ prefix: "wfl" }).primaryKey(),
  version: model.number().unique(),
  // WorkflowDocument of src/domain/workflow
  document: model.json(),
  hash: model.text(),
  note: model.text().nullable(),
  // {id, name} of the member of staff
  created_by: model.json(),
})

export default WorkflowVersion
