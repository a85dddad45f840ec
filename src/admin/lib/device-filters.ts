import { PRICE_TIERS } from "../../domain/pricing/price-rules"

export const DEVICE_KINDS = ["phone", "tablet", "laptop", "desktop", "console", "watch"] as const

/** The filters with a few values each, in the order shown. */
export const DEVICE_CHOICES = {
  kind: DEVICE_KINDS,
  tier: PRICE_TIERS,
  status: ["live", "retired"],
  price_state: ["suggested", "confirmed"],
  source: ["catalogue", "owner"],
} as const

export type DeviceChoice = keyof typeof DEVICE_CHOICES
export type DeviceFilterName = DeviceChoice | "q" | "brand" | "family" | "year" | "sort"

export const DEVICE_SORTS = ["name", "year", "updated"] as const

const FREE = ["q", "brand", "family", "year"] as const

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value)

/** The filters in the page's address as the API takes them; what it does not know is left out. */
export function readDeviceFilters(
  params: URLSearchParams
): Partial<Record<DeviceFilterName, string>> {
  const given = (name: string) => params.get(name) ?? ""
  const chosen = Object.entries({ ...DEVICE_CHOICES, sort: DEVICE_SORTS })
    .filter(([name, values]) => isOneOf(values, given(name)))
    .map(([name]) => [name, given(name)])
  const free = FREE.filter((name) => given(name) !== "" && name !== "year").map((name) => [
    name,
    given(name),
  ])
  const year = /^20\d\d$/.test(given("year")) ? [["year", given("year")]] : []
  return Object.fromEntries([...chosen, ...free, ...year])
}
