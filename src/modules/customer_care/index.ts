import { Module } from "@medusajs/framework/utils"
import CustomerCareModuleService from "./service"

export const CUSTOMER_CARE_MODULE = "customer_care"

export default Module(CUSTOMER_CARE_MODULE, { service: CustomerCareModuleService })
