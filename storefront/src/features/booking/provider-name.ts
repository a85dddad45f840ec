/** A readable name of a Medusa payment provider's id: "pp_stripe_stripe" is "Stripe". */
export function providerName(id: string): string {
  const [first = id] = id.replace(/^pp_/, "").split("_")
  return first.charAt(0).toUpperCase() + first.slice(1)
}
