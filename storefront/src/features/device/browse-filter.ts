import { isDeviceKind } from "./kinds"

/** What of the catalogue is looked at: the page's address. Empty texts are no filter. */
export interface BrowseFilter {
  q: string
  kind: string
  brand: string
  family: string
  year: string
  /** counted from 1 */
  page: number
}

export const NO_FILTER: BrowseFilter = { q: "", kind: "", brand: "", family: "", year: "", page: 1 }

/** How far the customer has come: choosing a kind, a brand, a family, or a device. */
export type BrowseLevel = "kinds" | "brands" | "families" | "devices"

/** The API counts no further than this many devices into a list. */
const LAST_PAGE = 400

/** The filter of an address; a kind, year or page that there cannot be counts as none. */
export function readFilter(params: URLSearchParams): BrowseFilter {
  const kind = params.get("kind")
  const year = params.get("year") ?? ""
  const page = Number(params.get("page") ?? 1)
  const text = (name: string) => (params.get(name) ?? "").trim().slice(0, 100)
  return {
    q: text("q"),
    kind: isDeviceKind(kind) ? kind : "",
    brand: text("brand"),
    family: text("family"),
    year: /^20\d\d$/.test(year) ? year : "",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}

/** The address of a filter, with empty parts and the first page left out. */
export function browseHref(part: Partial<BrowseFilter>): string {
  const { page, ...texts } = { ...NO_FILTER, ...part }
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(texts)) if (value) params.set(name, value)
  if (page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `/devices?${query}` : "/devices"
}

/** What the page asks next. A search goes straight to devices, and so does a year of a brand. */
export function browseLevel({ q, kind, brand, family, year }: BrowseFilter): BrowseLevel {
  if (q || (brand && (family || year))) return "devices"
  if (brand) return "families"
  return kind ? "brands" : "kinds"
}
