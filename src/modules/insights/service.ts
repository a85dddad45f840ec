import { MedusaService } from "@medusajs/framework/utils"
import InsightComeback from "./models/insight-comeback"

/** Owns the tables of the shop's figures; whoever changes a repair writes them in SQL beside it. */
export default class InsightsModuleService extends MedusaService({ InsightComeback }) {}
