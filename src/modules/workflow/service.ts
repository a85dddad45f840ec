import { MedusaService } from "@medusajs/framework/utils"
import RepairTag from "./models/repair-tag"
import RepairTask from "./models/repair-task"
import WorkflowActivation from "./models/workflow-activation"
import WorkflowVersion from "./models/workflow-version"

export default class WorkflowModuleService extends MedusaService({
  RepairTag,
  RepairTask,
  WorkflowActivation,
  WorkflowVersion,
}) {}
