import type { z } from "@medusajs/framework/zod"
import type {
  ExplainedStep as ExplainedStepSchema,
  PricePreview as PricePreviewSchema,
  QuoteExplanation as QuoteExplanationSchema,
} from "../../contracts/price-rules"

export type {
  PriceChange,
  PriceDifference,
  PriceRuleListResponse,
  PriceRuleSet,
} from "../../contracts/price-rules"

export type PricePreview = z.infer<typeof PricePreviewSchema>
export type CurrencyEffect = PricePreview["currencies"][number]
export type NegativeMargin = PricePreview["negative_margins"]["worst"][number]
export type QuoteExplanation = z.infer<typeof QuoteExplanationSchema>
export type ExplainedLine = QuoteExplanation["lines"][number]
export type ExplainedStep = z.infer<typeof ExplainedStepSchema>
