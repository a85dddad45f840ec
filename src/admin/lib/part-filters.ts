import { PART_GRADES } from "../../domain/repair/states"

/** The filters of the parts list, as they stand in the page's address. */
export interface PartFilters {
  q: string
  /** `low`, `out` or nothing */
  stock: string
  supplier: string
  repair_type: string
  part_grade: string
  /** a device's slug, from a link of its page */
  device: string
}

/** The supplier filter's value for parts that have none. */
export const NO_SUPPLIER = "none"
export const STOCK_STATES = ["low", "out"] as const
/** The grades that a part can have. */
export const GRADES_OF_PARTS = PART_GRADES.filter((grade) => grade !== "none")

const KEYS = ["q", "stock", "supplier", "repair_type", "part_grade", "device"] as const

/** Reads the filters from the page's address. */
export const readPartFilters = (params: URLSearchParams): PartFilters => ({
  q: params.get("q") ?? "",
  stock: params.get("stock") ?? "",
  supplier: params.get("supplier") ?? "",
  repair_type: params.get("repair_type") ?? "",
  part_grade: params.get("part_grade") ?? "",
  device: params.get("device") ?? "",
})

export const hasPartFilters = (filters: PartFilters): boolean =>
  KEYS.some((key) => filters[key] !== "")

/** The filters as the query of `GET /admin/parts`; those that say nothing are left out. */
export function toPartQuery({
  stock,
  ...filters
}: PartFilters): Record<string, string | undefined> {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""))
  return {
    ...given,
    low: stock === "low" ? "true" : undefined,
    out: stock === "out" ? "true" : undefined,
  }
}

/** The address of the CSV file that these filters leave. */
export function partsFilePath(filters: PartFilters, dialect: "comma" | "semicolon"): string {
  const query = Object.entries({ ...toPartQuery(filters), dialect }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]]
  )
  return `/admin/parts/export?${new URLSearchParams(query)}`
}
