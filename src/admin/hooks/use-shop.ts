import { useQuery } from "@tanstack/react-query"
import { callApi } from "../lib/api"

type StoresResponse = { stores: { metadata: Record<string, unknown> | null }[] }

const DEFAULT_TIME_ZONE = "Europe/London"
const HOUR_MS = 3_600_000

const isTimeZone = (value: unknown): value is string => {
  if (typeof value !== "string" || !value) return false
  try {
    return Boolean(new Intl.DateTimeFormat("en-GB", { timeZone: value }))
  } catch {
    return false
  }
}

/** The shop's time zone: `time_zone` in the store's metadata, else that of London. */
export function useShopTimeZone(): string {
  const { data } = useQuery({
    queryKey: ["revivatech", "time-zone"],
    queryFn: ({ signal }) =>
      callApi<StoresResponse>("/admin/stores", {
        query: { fields: "id,metadata", limit: 1 },
        signal,
      }),
    staleTime: HOUR_MS,
    retry: false,
  })
  const zone = data?.stores[0]?.metadata?.time_zone
  return isTimeZone(zone) ? zone : DEFAULT_TIME_ZONE
}
