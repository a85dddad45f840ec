import { Module } from "@medusajs/framework/utils"
import WorkflowModuleService from "./service"

export const WORKFLOW_MODULE = "workflow"

export default Module(WORKFLOW_MODULE, { service: WorkflowModuleService })
