import { MedusaService } from "@medusajs/framework/utils"
import Quote from "./models/quote"

export default class RepairPricingModuleService extends MedusaService({ Quote }) {}
