/** Currencies with their number of decimals (ISO 4217), in Medusa's lower-case codes. */
export const CURRENCY_EXPONENTS = { gbp: 2, eur: 2, brl: 2 } as const
export type CurrencyCode = keyof typeof CURRENCY_EXPONENTS
export const CURRENCIES = Object.keys(CURRENCY_EXPONENTS) as readonly CurrencyCode[]

/** True when `code` is a currency the shop can price in. */
export function isCurrency(code: string): code is CurrencyCode {
  return Object.hasOwn(CURRENCY_EXPONENTS, code)
}

function assertMinor(amount_minor: number): void {
  if (!Number.isSafeInteger(amount_minor)) {
    throw new RangeError("An amount in minor units must be a safe integer")
  }
}

/** Minor to major units: 14950 pence are 149.5 pounds. For the API's edge only. */
export function toMajor(amount_minor: number, currency: CurrencyCode): number {
  assertMinor(amount_minor)
  return amount_minor / 10 ** CURRENCY_EXPONENTS[currency]
}

/**
 * Major to minor units, exact: reads the decimal digits instead of multiplying a float, so 1.1
 * is 110 and never 110.00000000000001.
 *
 * @throws RangeError when the amount has more decimals than the currency, or is no plain decimal
 */
export function fromMajor(amount: number | string, currency: CurrencyCode): number {
  const exponent = CURRENCY_EXPONENTS[currency]
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount))
  const decimals = (match?.[3] ?? "").replace(/0+$/, "")
  if (!match || decimals.length > exponent) {
    throw new RangeError(`Not an exact amount of ${currency}: ${String(amount)}`)
  }
  const minor = Number(`${match[2]}${decimals.padEnd(exponent, "0")}`)
  assertMinor(minor)
  return match[1] === "-" && minor !== 0 ? -minor : minor
}

/** Quotient of two integers, rounded half up (half away from zero below zero). */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -rounded : rounded
}

/** A share of an amount in basis points (2500 is 25 %), rounded half up. */
export function shareOf(amount_minor: number, rate_bp: number): number {
  assertMinor(amount_minor)
  return Number(divideHalfUp(BigInt(amount_minor) * BigInt(rate_bp), 10_000n))
}

/** Sum of amounts in minor units. */
export function sumMinor(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  assertMinor(sum)
  return sum
}

/**
 * Splits an amount by weights into integer parts that add up to it exactly: each part is at most
 * one minor unit away from its exact share, the largest remainders get the left-over units (the
 * earlier one where they tie). Weights of zero in sum split evenly.
 *
 * @throws RangeError for no weights, or a weight that is negative or not an integer
 */
export function prorate(amount_minor: number, weights: readonly number[]): number[] {
  assertMinor(amount_minor)
  if (
    weights.length === 0 ||
    weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)
  ) {
    throw new RangeError("Weights must be non-negative integers, and at least one")
  }
  const given = weights.map(BigInt)
  const given_sum = given.reduce((sum, weight) => sum + weight, 0n)
  const shares = given_sum === 0n ? given.map(() => 1n) : given
  const total = given_sum === 0n ? BigInt(shares.length) : given_sum
  const sign = amount_minor < 0 ? -1n : 1n
  const amount = BigInt(amount_minor) * sign
  const parts = shares.map((share) => (amount * share) / total)
  const left_over = Number(amount - parts.reduce((sum, part) => sum + part, 0n))
  const by_remainder = shares
    .map((share, index) => ({ index, remainder: (amount * share) % total }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1
    )
  const lucky = new Set(by_remainder.slice(0, left_over).map(({ index }) => index))
  return parts.map((part, index) => Number((part + (lucky.has(index) ? 1n : 0n)) * sign))
}

/**
 * The net and the tax inside a tax-inclusive amount; the tax is rounded half up and both add up
 * to the amount.
 */
export function vatIncluded(gross_minor: number, rate_bp: number): { net: number; tax: number } {
  assertMinor(gross_minor)
  const tax = Number(divideHalfUp(BigInt(gross_minor) * BigInt(rate_bp), BigInt(10_000 + rate_bp)))
  return { net: gross_minor - tax, tax }
}
