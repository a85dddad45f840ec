import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"
import { priceKeys } from "./price-keys"

export type NamedSlug = { slug: string; name: string }

const HINTS = 20
const NONE: readonly NamedSlug[] = []

/** The brands there are; none while the catalogue does not answer. */
export const usePriceBrands = (enabled: boolean) =>
  useQuery({
    queryKey: [...priceKeys.all, "brands"],
    queryFn: async ({ signal }) =>
      (await callApi<{ brands: NamedSlug[] }>("/admin/devices/brands", { signal })).brands,
    enabled,
    retry: false,
  })

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
  const brands = usePriceBrands(what === "brand")
  return (what === "device" ? devices.data : brands.data) ?? NONE
}
