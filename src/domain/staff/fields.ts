import type { StaffRole } from "./roles"

const LOGIN_WORDS = ["auth", "api", "token", "password"]
const PEOPLE_WORDS = ["user", "users", "invite", "invites", "staff"]
/** What leads to customers: an address or an e-mail is reached through one of these only. */
const CUSTOMER_WORDS = [
  ...["customer", "customers", "order", "orders", "cart", "carts", "line", "booking", "bookings"],
  ...["payment", "payments", "fulfillments", "returns", "claims", "exchanges"],
]

/**
 * Words that may not occur in a relation or field named by `?fields=`. Medusa follows relations
 * from any entity to any other, so without this a role that may read products could read on from
 * there to customers.
 */
const FORBIDDEN_WORDS: Record<StaffRole, ReadonlySet<string>> = {
  owner: new Set(),
  manager: new Set(LOGIN_WORDS),
  front_desk: new Set([...LOGIN_WORDS, ...PEOPLE_WORDS]),
  technician: new Set([...LOGIN_WORDS, ...PEOPLE_WORDS, ...CUSTOMER_WORDS]),
}

const namesIn = (fields: unknown): string[] => {
  if (typeof fields === "string") return fields.split(",").map((name) => name.trim())
  if (Array.isArray(fields)) return fields.flatMap(namesIn)
  if (typeof fields === "object" && fields !== null) return Object.values(fields).flatMap(namesIn)
  return []
}

/**
 * The entries of a request's `fields` query that the role may not read. `-name` leaves a field out,
 * so it is always allowed.
 */
export const forbiddenFields = (role: StaffRole, fields: unknown): string[] =>
  namesIn(fields).filter(
    (name) =>
      !name.startsWith("-") &&
      name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .some((word) => FORBIDDEN_WORDS[role].has(word))
  )
