import { useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

type PriceList = {
  id: string
  title: string
  type: "sale" | "override"
  status: "active" | "draft"
  starts_at: string | null
  ends_at: string | null
  rules?: Record<string, unknown> | null
}

/** A price list of Medusa's that reaches the shop's devices, now or later. */
export type Campaign = PriceList & { devices: number; is_limited: boolean }

const MOST = 100
const SAMPLE = 100
const GRADE_OPTION = "Part grade"

const isOver = ({ ends_at }: PriceList, now: Date): boolean =>
  ends_at !== null && new Date(ends_at) <= now

type Products = { products: { options?: { title: string }[] }[]; count: number }

/** How many of the products that a price list names are devices; every offer of those has a grade. */
async function countDevices(id: string, signal: AbortSignal): Promise<number> {
  const { products, count } = await callApi<Products>("/admin/products", {
    query: { "price_list_id[]": id, fields: "id,options.title", limit: SAMPLE },
    signal,
  })
  const devices = products.filter(({ options }) =>
    options?.some(({ title }) => title === GRADE_OPTION)
  )
  return devices.length === products.length ? count : devices.length
}

/** The campaigns, the one that ends first before the others. */
export const usePriceCampaigns = (enabled: boolean) =>
  useQuery({
    queryKey: priceKeys.campaigns,
    queryFn: async ({ signal }): Promise<Campaign[]> => {
      const { price_lists } = await callApi<{ price_lists: PriceList[] }>("/admin/price-lists", {
        query: { limit: MOST },
        signal,
      })
      const now = new Date()
      const coming = price_lists.filter((list) => list.status === "active" && !isOver(list, now))
      const campaigns = await Promise.all(
        coming.map(async (list) => ({
          ...list,
          devices: await countDevices(list.id, signal),
          is_limited: Object.keys(list.rules ?? {}).length > 0,
        }))
      )
      return campaigns
        .filter(({ devices }) => devices > 0)
        .sort((a, b) => (a.ends_at ?? "9").localeCompare(b.ends_at ?? "9"))
    },
    enabled,
    retry: false,
  })
