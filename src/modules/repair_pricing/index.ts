import { Module } from "@medusajs/framework/utils"
import RepairPricingModuleService from "./service"

export const REPAIR_PRICING_MODULE = "repair_pricing"

export default Module(REPAIR_PRICING_MODULE, { service: RepairPricingModuleService })
