import { isDeviceKind } from "./kinds"

export interface BrowseFilter {
  q: string
  brand: string
  kind: string
}

/** The filter of an address; an unknown kind counts as none. */
export function readFilter(params: URLSearchParams): BrowseFilter {
  const kind = params.get("kind")
  return {
    q: (params.get("q") ?? "").trim(),
    brand: params.get("brand") ?? "",
    kind: isDeviceKind(kind) ? kind : "",
  }
}

/** The address's query for a filter, with empty parts left out; "" for no filter. */
export function filterQuery(filter: BrowseFilter): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value)
  const text = params.toString()
  return text ? `?${text}` : ""
}
