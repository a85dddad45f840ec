import type { ExplainedLine, ExplainedStep } from "./price-types"
import { numberText } from "./price-numbers"

type Formats = {
  money: (minor: number, currency: string) => string
  percent: (bp: number) => string
}

// All other numbers without a unit in their name are amounts.
const COUNTS = ["minutes", "completed_repairs", "distance_km", "free_km", "charged_km"]
const isShare = (name: string): boolean => name.endsWith("_bp") && name !== "rate_bp"

/** A step's numbers as texts: amounts, shares, a rate of exchange, counts. */
export function stepNumbers(
  { step, numbers }: ExplainedStep,
  currency: string,
  formats: Formats
): Record<string, string> {
  const textOf = (name: string, value: number): string => {
    if (isShare(name)) return formats.percent(value)
    if (name === "rate_bp") return numberText(value, "factor")
    if (COUNTS.includes(name)) return String(value)
    const inPounds = name === "cost" && (step === "parts_cost" || step === "currency")
    return formats.money(value, inPounds ? "gbp" : currency)
  }
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, textOf(name, value)])
  )
}

/** The key of the sentence about a step; shares, limits and fees mean another thing on each line. */
export function stepKey({ kind }: Pick<ExplainedLine, "kind">, step: ExplainedStep): string {
  const special = ["share", "limit", "fee"].includes(step.step) && kind !== "repair"
  return special ? `${step.step}_${kind}` : step.step
}

/** The amount of a step is in pounds until the parts cost is exchanged. */
export const isBeforeExchange = ({ step }: ExplainedStep, currency: string): boolean =>
  currency !== "gbp" && step === "parts_cost"

/** What the exchange adds is a difference of two currencies, which is no amount of either. */
export const hasAmount = ({ step }: ExplainedStep): boolean => step !== "currency"
