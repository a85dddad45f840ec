import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CurrencyCode } from "../../domain/shared/money"
import { isLocale, type Locale } from "../../domain/shared/locale"

/** What a placed order says that its repairs need; amounts in major units, tax included. */
export interface PlacedOrder {
  id: string
  currency_code: CurrencyCode
  email: string
  customer_id: string | null
  locale: Locale
  created_at: Date
  first_name: string
  last_name: string
  phone: string | null
  has_address: boolean
  consents: { terms: boolean } | null
  items: { id: string; variant_id: string | null; quantity: number; total: number }[]
  shipping_total: number
  shipping_option_id: string | null
}

interface GraphOrder {
  id: string
  currency_code: string
  email: string | null
  customer_id: string | null
  locale: string | null
  created_at: string | Date
  metadata: { consents?: { terms?: boolean } } | null
  shipping_address: GraphAddress | null
  billing_address: GraphAddress | null
  customer: { first_name: string | null; last_name: string | null; phone: string | null } | null
  items: { id: string; variant_id: string | null; quantity: number; total: number }[] | null
  shipping_methods: { shipping_option_id: string | null; total: number }[] | null
}

interface GraphAddress {
  first_name: string | null
  last_name: string | null
  phone: string | null
  address_1: string | null
}

const FIELDS = [
  "id",
  "currency_code",
  "email",
  "customer_id",
  "locale",
  "created_at",
  "metadata",
  "shipping_address.*",
  "billing_address.*",
  "customer.first_name",
  "customer.last_name",
  "customer.phone",
  // Medusa computes the totals of items and methods only where the order's own is asked for.
  "total",
  "items.*",
  "shipping_methods.*",
]

/** The order as Medusa computes it, or null when there is none. */
export const readPlacedOrder = async (
  container: MedusaContainer,
  id: string
): Promise<PlacedOrder | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id } })
  const order = data[0] as unknown as GraphOrder | undefined
  if (!order) return null
  const address = order.shipping_address ?? order.billing_address
  const names = [address, order.customer]
  const first = (field: "first_name" | "last_name" | "phone") =>
    names.map((from) => from?.[field]).find(Boolean) ?? null
  const [method] = order.shipping_methods ?? []
  return {
    id: order.id,
    currency_code: order.currency_code as CurrencyCode,
    email: order.email ?? "",
    customer_id: order.customer_id,
    locale: isLocale(order.locale) ? order.locale : "en-GB",
    created_at: new Date(order.created_at),
    first_name: first("first_name") ?? "",
    last_name: first("last_name") ?? "",
    phone: first("phone"),
    has_address: Boolean(address?.address_1),
    consents: order.metadata?.consents?.terms === true ? { terms: true } : null,
    items: (order.items ?? []).map(({ id, variant_id, quantity, total }) => ({
      id,
      variant_id,
      quantity: Number(quantity),
      total: Number(total),
    })),
    shipping_total: (order.shipping_methods ?? []).reduce(
      (sum, { total }) => sum + Number(total),
      0
    ),
    shipping_option_id: method?.shipping_option_id ?? null,
  }
}
