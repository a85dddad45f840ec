import { MedusaService } from "@medusajs/framework/utils"
import CustomerNote from "./models/customer-note"

export default class CustomerCareModuleService extends MedusaService({ CustomerNote }) {}
