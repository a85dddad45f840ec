/** A kind of thing that staff act on, and the table in which one is a row with `id`. */
export type AuditedObject = { kind: string; table: string }

/**
 * By the word of the path that stands before the object's id. The names of kinds are the words of
 * the API's answers; tables are those of Medusa's core and our own.
 */
const OBJECTS: Readonly<Record<string, AuditedObject>> = {
  "api-keys": { kind: "api_key", table: "api_key" },
  campaigns: { kind: "campaign", table: "promotion_campaign" },
  claims: { kind: "claim", table: "order_claim" },
  collections: { kind: "collection", table: "product_collection" },
  "customer-groups": { kind: "customer_group", table: "customer_group" },
  customers: { kind: "customer", table: "customer" },
  devices: { kind: "device", table: "device_model" },
  "draft-orders": { kind: "draft_order", table: "order" },
  exchanges: { kind: "exchange", table: "order_exchange" },
  "fulfillment-sets": { kind: "fulfillment_set", table: "fulfillment_set" },
  fulfillments: { kind: "fulfillment", table: "fulfillment" },
  "inventory-items": { kind: "inventory_item", table: "inventory_item" },
  invitations: { kind: "invite", table: "invite" },
  invites: { kind: "invite", table: "invite" },
  merges: { kind: "customer_merge", table: "customer_merge" },
  messages: { kind: "message", table: "message" },
  "order-edits": { kind: "order_edit", table: "order" },
  orders: { kind: "order", table: "order" },
  parts: { kind: "part", table: "part" },
  "payment-collections": { kind: "payment_collection", table: "payment_collection" },
  payments: { kind: "payment", table: "payment" },
  "price-changes": { kind: "price_change", table: "price_change" },
  "price-lists": { kind: "price_list", table: "price_list" },
  "price-preferences": { kind: "price_preference", table: "price_preference" },
  "product-categories": { kind: "product_category", table: "product_category" },
  "product-options": { kind: "product_option", table: "product_option" },
  "product-tags": { kind: "product_tag", table: "product_tag" },
  "product-types": { kind: "product_type", table: "product_type" },
  products: { kind: "product", table: "product" },
  promotions: { kind: "promotion", table: "promotion" },
  "refund-reasons": { kind: "refund_reason", table: "refund_reason" },
  regions: { kind: "region", table: "region" },
  "repair-types": { kind: "repair_type", table: "repair_type" },
  repairs: { kind: "repair", table: "repair" },
  reservations: { kind: "reservation", table: "reservation_item" },
  "return-reasons": { kind: "return_reason", table: "return_reason" },
  returns: { kind: "return", table: "return" },
  "sales-channels": { kind: "sales_channel", table: "sales_channel" },
  "service-zones": { kind: "service_zone", table: "service_zone" },
  "shipping-option-types": { kind: "shipping_option_type", table: "shipping_option_type" },
  "shipping-options": { kind: "shipping_option", table: "shipping_option" },
  "shipping-profiles": { kind: "shipping_profile", table: "shipping_profile" },
  "shop-customers": { kind: "customer", table: "customer" },
  staff: { kind: "staff_member", table: "staff_member" },
  "stock-locations": { kind: "stock_location", table: "stock_location" },
  stores: { kind: "store", table: "store" },
  suppliers: { kind: "supplier", table: "supplier" },
  "tax-rates": { kind: "tax_rate", table: "tax_rate" },
  "tax-regions": { kind: "tax_region", table: "tax_region" },
  users: { kind: "user", table: "user" },
  variants: { kind: "product_variant", table: "product_variant" },
}

/** Every kind whose rows are compared before and after. */
export const AUDITED_OBJECTS: readonly AuditedObject[] = Object.values(OBJECTS)

const VERBS: Readonly<Record<string, string>> = { DELETE: "delete", PUT: "update", PATCH: "update" }

const snake = (word: string): string => word.replaceAll("-", "_")

/** What a request does and to what, as far as its route says. */
export type AuditedAction = {
  /** `repair.transitions`, `product.create`, `api_key.revoke` */
  action: string
  object: { kind: string; table: string | null; id: string | null }
}

/** An id that is safe to keep: a client may write anything in its place. */
const ID = /^[\w.:-]{1,64}$/

const idIn = (segment: string | undefined): string | null =>
  segment !== undefined && ID.test(segment) ? segment : null

/**
 * Names the action of a mutating request: the deepest object that the path names by id, and a verb.
 * The verb is the word behind the id, else `create`, `update` or `delete` by method.
 *
 * @param pattern as the permission table writes it: `/admin/repairs/:id/transitions`
 * @param path the raw path of the request that the pattern fits
 */
export function actionOf(method: string, pattern: string, path: string): AuditedAction {
  const words = pattern.split("/").slice(2)
  const segments = path.split("/").slice(2)
  let last = -1
  for (const [index, word] of words.entries())
    if (word.startsWith(":") && OBJECTS[words[index - 1] ?? ""]) last = index
  const known = OBJECTS[words[last === -1 ? 0 : last - 1] ?? ""]
  const kind = known?.kind ?? snake(words[0] ?? "unknown")
  const rest = words.slice(last === -1 ? 1 : last + 1).filter((word) => !word.startsWith(":"))
  const plain = VERBS[method] ?? (last === -1 ? "create" : "update")
  const spoken = rest.map(snake).join(".")
  const verb = spoken === "" ? plain : method === "DELETE" ? `${spoken}.delete` : spoken
  const id = last === -1 ? null : idIn(segments[last])
  return { action: `${kind}.${verb}`, object: { kind, table: known?.table ?? null, id } }
}
