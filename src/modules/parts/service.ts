import { MedusaService } from "@medusajs/framework/utils"
import Part from "./models/part"
import Supplier from "./models/supplier"

/** Spare parts beside their inventory items, and who supplies them. */
export default class PartsModuleService extends MedusaService({ Part, Supplier }) {}
