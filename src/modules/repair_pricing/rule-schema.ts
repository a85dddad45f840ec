import { z } from "@medusajs/framework/zod"
import { PriceRule } from "../../contracts/price-rule"

/** `data/prices/<name>.json`: some of the shop's price rules; all files together are its rules. */
export const PriceRuleFile = z.strictObject({ rules: z.array(PriceRule).min(1) })
