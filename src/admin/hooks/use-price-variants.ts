import { useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

type Variant = { id: string; title: string; product: { title: string } | null }

/** What offers are called, by their variants' ids; fewer than 100. */
export function usePriceVariants(ids: readonly string[]): ReadonlyMap<string, string> {
  const query = new URLSearchParams([
    ["fields", "id,title,product.title"],
    ["limit", "100"],
    ...ids.map((id) => ["id[]", id]),
  ])
  const { data } = useQuery({
    queryKey: [...priceKeys.all, "variants", ids],
    queryFn: ({ signal }) =>
      callApi<{ variants: Variant[] }>(`/admin/product-variants?${query.toString()}`, { signal }),
    enabled: ids.length > 0,
    retry: false,
  })
  return new Map(
    data?.variants.map(({ id, title, product }) => [
      id,
      [product?.title, title].filter(Boolean).join(" · "),
    ])
  )
}
