import type { PartGrade } from "../repair/states"
import type { CurrencyCode } from "../shared/money"
import { ruleId, type PriceRule, type PriceTier, type RuleScope } from "./price-rules"
import type { Rulebook } from "./rulebook"

/** One repair of one device in the part grades it is offered in. */
export type FamilyToPrice = {
  /** the device's slug */
  device: string
  /** the brand's slug */
  brand: string
  device_kind: string
  tier: PriceTier
  /** the repair type's code */
  repair_type: string
  labour_minutes: number
  grades: readonly PartGrade[]
  currency: CurrencyCode
}

export type PriceStepName =
  "parts_cost" | "currency" | "labour" | "margin" | "minimum" | "ending" | "grade_order"

/**
 * One step to a price. `amount_minor` is what the step adds and `total_minor` the sum so far, so the
 * amounts of all steps add up to the price; `numbers` are what the rule calculated with.
 */
export type PriceStep = {
  step: PriceStepName
  /** null where it is no rule of the shop: the order of the grades */
  rule: string | null
  numbers: Readonly<Record<string, number>>
  amount_minor: number
  total_minor: number
}

/** A price in integer minor units, tax included, with the steps that lead to it. */
export type ExplainedPrice = { price_minor: number; steps: readonly PriceStep[] }

/** null where the rules give no parts cost: then it is not offered. */
export type FamilyPrices = Readonly<Partial<Record<PartGrade, ExplainedPrice | null>>>

/** The grades that are not better than a grade, so that it never costs less than they do. */
const NOT_BETTER: Readonly<Record<PartGrade, readonly PartGrade[]>> = {
  none: [],
  standard: [],
  refurbished: [],
  premium: ["standard"],
  genuine: ["standard", "premium", "refurbished"],
}

/** Worst first, so that a raised price is known before the better grade is compared with it. */
const GRADE_ORDER: readonly PartGrade[] = ["none", "standard", "refurbished", "premium", "genuine"]

/**
 * A product divided by a positive number, rounded up, exact.
 *
 * @throws RangeError when the product is no safe integer
 */
function multiplyDivideUp(factor: number, other: number, divisor: number): number {
  const product = factor * other
  if (!Number.isSafeInteger(product)) throw new RangeError("An amount exceeds the safe integers")
  const rest = product % divisor
  return (product - rest) / divisor + (rest > 0 ? 1 : 0)
}

/** The smallest amount not below `amount` that ends as the shop's prices end. */
export function roundToEnding(
  amount: number,
  { step, ending }: { step: number; ending: number }
): number {
  const rest = (((amount - ending) % step) + step) % step
  return rest === 0 ? amount : amount + step - rest
}

/** The rule, or an error: `compileRules` lets no rulebook without these pass. */
function needed<R>(rule: R | undefined, kind: string): R {
  if (rule === undefined) throw new Error(`The rulebook has no rule of kind ${kind}`)
  return rule
}

function priceGrade(
  book: Rulebook,
  family: FamilyToPrice,
  part_grade: PartGrade
): ExplainedPrice | null {
  const { currency, labour_minutes, grades: _grades, ...rest } = family
  const facts: RuleScope = { ...rest, part_grade, currency }
  const steps: PriceStep[] = []
  let total = 0
  const add = (
    step: PriceStepName,
    rule: PriceRule,
    amount_minor: number,
    numbers: PriceStep["numbers"]
  ) => {
    total += amount_minor
    steps.push({ step, rule: ruleId(rule), numbers, amount_minor, total_minor: total })
  }

  if (part_grade !== "none") {
    const cost = book.find("parts_cost", facts)
    const pence = cost?.value.by_tier[family.tier]
    if (!cost || pence === undefined) return null
    add("parts_cost", cost, pence, { cost: pence })
    if (currency !== "gbp") {
      const rate = needed(book.find("currency", facts), "currency")
      const { rate_bp } = rate.value
      const converted = multiplyDivideUp(pence, rate_bp, 10_000)
      add("currency", rate, converted - pence, { cost: pence, rate_bp, converted })
    }
  }
  const parts = total
  const labour = needed(book.find("labour_rate", facts), "labour_rate")
  const per_hour = labour.value.per_hour[currency]
  add("labour", labour, multiplyDivideUp(labour_minutes, per_hour, 60), {
    minutes: labour_minutes,
    per_hour,
  })
  const margin = needed(book.find("margin", facts), "margin")
  const { percent_bp } = margin.value
  const fixed = margin.value.fixed[currency]
  add("margin", margin, multiplyDivideUp(parts, percent_bp, 10_000) + fixed, {
    parts,
    percent_bp,
    fixed,
  })
  const minimum = book.find("minimum_price", facts)
  const least = minimum?.value.amount[currency] ?? 0
  if (minimum && least > total) add("minimum", minimum, least - total, { minimum: least })
  const ending = needed(book.find("price_ending", facts), "price_ending")
  add("ending", ending, roundToEnding(total, ending.value) - total, { ...ending.value })
  return { price_minor: total, steps }
}

function raisedTo(priced: ExplainedPrice, least: number): ExplainedPrice {
  const amount_minor = least - priced.price_minor
  if (amount_minor <= 0) return priced
  const numbers = { worse_grade_price: least }
  const step: PriceStep = {
    step: "grade_order",
    rule: null,
    numbers,
    amount_minor,
    total_minor: least,
  }
  return { price_minor: least, steps: [...priced.steps, step] }
}

/**
 * The prices of one repair of one device in each of its part grades: parts cost (converted from
 * pence), labour minutes x rate, margin, minimum, price ending. Fractions of a minor unit are rounded
 * up in each step. A better grade never costs less than a worse one: it is raised to its price.
 */
export function priceFamily(book: Rulebook, family: FamilyToPrice): FamilyPrices {
  const prices: Partial<Record<PartGrade, ExplainedPrice | null>> = {}
  for (const grade of GRADE_ORDER.filter((one) => family.grades.includes(one))) {
    const priced = priceGrade(book, family, grade)
    const worse = NOT_BETTER[grade].map((one) => prices[one]?.price_minor ?? 0)
    prices[grade] = priced && raisedTo(priced, Math.max(0, ...worse))
  }
  return prices
}
