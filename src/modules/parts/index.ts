import { Module } from "@medusajs/framework/utils"
import PartsModuleService from "./service"

export const PARTS_MODULE = "parts"

export default Module(PARTS_MODULE, { service: PartsModuleService })
