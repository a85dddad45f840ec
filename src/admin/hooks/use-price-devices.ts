import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

export type NamedSlug = { slug: string; name: string }

const HINTS = 20
const NONE: readonly NamedSlug[] = []

/** Devices that fit what is typed, or all brands; none while the catalogue does not answer. */
export function usePriceDevices(what: "device" | "brand", typed: string): readonly NamedSlug[] {
  const devices = useQuery({
    queryKey: [...priceKeys.all, "devices", typed],
    queryFn: async ({ signal }) =>
      (
        await callApi<{ devices: NamedSlug[] }>("/admin/devices", {
          query: { q: typed.replace(/-/g, " "), limit: HINTS },
          signal,
        })
      ).devices,
    enabled: what === "device" && typed.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const brands = useQuery({
    queryKey: [...priceKeys.all, "brands"],
    queryFn: async ({ signal }) =>
      (await callApi<{ brands: NamedSlug[] }>("/admin/brands", { signal })).brands,
    enabled: what === "brand",
    retry: false,
  })
  return (what === "device" ? devices.data : brands.data) ?? NONE
}
