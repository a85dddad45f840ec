import { MedusaService } from "@medusajs/framework/utils"
import PriceChange from "./models/price-change"
import PriceRuleSet from "./models/price-rule-set"
import Quote from "./models/quote"

export default class RepairPricingModuleService extends MedusaService({
  PriceChange,
  PriceRuleSet,
  Quote,
}) {}
