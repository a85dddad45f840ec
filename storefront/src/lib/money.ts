/** An amount of the API is in major units with two decimals at most; arithmetic is in pence. */
export function toPence(amount: number): number {
  return Math.round(amount * 100)
}

/** `a - b` in major units, computed in pence. */
export function subtract(a: number, b: number): number {
  return (toPence(a) - toPence(b)) / 100
}

interface MoneyFormat {
  locale: string
  currency_code: string
  /** leaves out ".00", for a "from" price; a quote always shows both decimals */
  short?: boolean
}

/**
 * An amount in major units as text, such as "£149.00" or "−£20.00".
 * The minus sign is the typographic one, so that it is as wide as a digit.
 */
export function formatMoney(amount: number, { locale, currency_code, short }: MoneyFormat): string {
  const whole = short && toPence(amount) % 100 === 0
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency_code.toUpperCase(),
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })
    .format(amount)
    .replace("-", "\u2212")
}
