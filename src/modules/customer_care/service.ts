import { MedusaService } from "@medusajs/framework/utils"
import CustomerErasure from "./models/customer-erasure"
import CustomerExport from "./models/customer-export"
import CustomerMerge from "./models/customer-merge"
import CustomerNote from "./models/customer-note"
import RetainedOrder from "./models/retained-order"

export default class CustomerCareModuleService extends MedusaService({
  CustomerErasure,
  CustomerExport,
  CustomerMerge,
  CustomerNote,
  RetainedOrder,
}) {}
