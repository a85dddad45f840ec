import { MedusaService } from "@medusajs/framework/utils"
import CustomerMerge from "./models/customer-merge"
import CustomerNote from "./models/customer-note"

export default class CustomerCareModuleService extends MedusaService({
  CustomerMerge,
  CustomerNote,
}) {}
