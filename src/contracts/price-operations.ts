import type { Operation } from "./operations"
import * as prices from "./price-rules"

/** What managers do with the shop's prices. */
export const priceOperations: Operation[] = [
  {
    method: "get",
    path: "/admin/price-rules",
    access: "staff",
    summary: "The price rules in force",
    query: prices.ListPriceRulesQuery,
    answer: prices.PriceRuleListResponse,
  },
  {
    method: "post",
    path: "/admin/price-rules/preview",
    access: "staff",
    summary: "What changed rules would do to every price; all differences with Accept: text/csv",
    body: prices.PreviewPriceRulesRequest,
    answer: prices.PricePreviewResponse,
  },
  {
    method: "post",
    path: "/admin/price-rules/apply",
    access: "staff",
    summary: "Changes the rules and all prices they make, in one go",
    body: prices.ApplyPriceRulesRequest,
    answer: prices.PriceChangeResponse,
    status: 201,
    idempotent: true,
  },
  {
    method: "post",
    path: "/admin/price-rules/confirm",
    access: "staff",
    summary: "Marks suggested prices as looked at",
    body: prices.ConfirmPricesRequest,
    answer: prices.ConfirmPricesResponse,
  },
  {
    method: "get",
    path: "/admin/price-rule-sets",
    access: "staff",
    summary: "Every version of the price rules, newest first",
    query: prices.ListPriceRuleSetsQuery,
    answer: prices.PriceRuleSetListResponse,
  },
  {
    method: "get",
    path: "/admin/price-changes",
    access: "staff",
    summary: "What was done to the prices and by whom, newest first",
    query: prices.ListPriceChangesQuery,
    answer: prices.PriceChangeListResponse,
  },
  {
    method: "post",
    path: "/admin/price-changes/:id/undo",
    access: "staff",
    summary: "Takes a change of prices back",
    body: prices.UndoPriceChangeRequest,
    answer: prices.PriceChangeResponse,
  },
  {
    method: "get",
    path: "/admin/quotes/:id/explain",
    access: "staff",
    summary: "Every step to a quote, calculated again with the rules it was made by",
    answer: prices.QuoteExplanationResponse,
  },
]
