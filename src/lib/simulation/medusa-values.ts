/** An amount or a count as Medusa keeps it beside the plain column. */
export const raw = (value: number) => ({ value: String(value), precision: 20 })

/** `amount` and `raw_amount`. */
export const big = <Name extends string>(name: Name, value: number) => ({
  [name]: value,
  [`raw_${name}`]: raw(value),
})

/** An id beside the order's own, the same for the same order. */
export const idsOf =
  (order_id: string) =>
  (prefix: string, place = 0): string => {
    const ulid = order_id.slice(order_id.indexOf("_") + 1)
    const letter = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[place % 32]
    return `${prefix}_${ulid.slice(0, -1)}${letter}`
  }
