import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import type { ShopCustomerDetail, ShopCustomerSummary } from "../lib/customer-types"

type Query = Record<string, string | undefined>

/** The query keys of customers; `all` is the root of the others. */
export const customerKeys = {
  all: ["revivatech", "customers"] as const,
  list: (query: Query) => ["revivatech", "customers", "list", query] as const,
  detail: (id: string) => ["revivatech", "customers", "detail", id] as const,
  notes: (id: string) => ["revivatech", "customers", "notes", id] as const,
}

/** The path of a customer in the shop's part of the admin API. */
export const customerPath = (id: string): string =>
  `/admin/shop-customers/${encodeURIComponent(id)}`

/** One page of the customers that a search finds. */
export const useCustomers = (query: Query) =>
  useQuery({
    queryKey: customerKeys.list(query),
    queryFn: ({ signal }) =>
      callApi<{ customers: ShopCustomerSummary[]; next_cursor: string | null }>(
        "/admin/shop-customers",
        { query, signal }
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** One customer with devices, repairs, consents and what is outstanding. */
export const useShopCustomer = (id: string) =>
  useQuery({
    queryKey: customerKeys.detail(id),
    queryFn: async ({ signal }) =>
      (await callApi<{ customer: ShopCustomerDetail }>(customerPath(id), { signal })).customer,
    staleTime: 0,
  })
