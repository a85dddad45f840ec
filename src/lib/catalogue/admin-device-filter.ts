import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeviceFilters } from "../../contracts/admin-catalogue"
import { searchDeviceIds } from "./admin-search-ids"

export interface DeviceFilter {
  /** conditions on `device_model d` and its `brand b` */
  sql: string
  bindings: Record<string, unknown>
  /** what a search found, the best first; null without one */
  found: string[] | null
}

const hasSuggested = `exists (select 1 from repair_offer o
  where o.device_model_id = d.id and o.deleted_at is null and o.price_source = 'suggested')`

const CONDITIONS: { [Name in Exclude<keyof DeviceFilters, "q">]-?: (value: string) => string } = {
  brand: () => "b.slug = :brand",
  kind: () => "d.kind = :kind",
  family: () => "d.family = :family",
  year: () => "d.release_year = :year",
  tier: () => "d.tier = :tier",
  source: () => "d.source = :source",
  status: (status) => `d.retired_at is ${status === "retired" ? "not null" : "null"}`,
  price_state: (state) => (state === "suggested" ? hasSuggested : `not ${hasSuggested}`),
}

/** The conditions of the list's filters, for a statement with named bindings. */
export async function deviceFilter(
  knex: Knex,
  { q, ...filters }: DeviceFilters
): Promise<DeviceFilter> {
  const found = q ? await searchDeviceIds(knex, q) : null
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const conditions = given.map(([name, value]) =>
    CONDITIONS[name as keyof typeof CONDITIONS](String(value))
  )
  if (found) conditions.push("d.id = any(:found)")
  return {
    sql: ["d.deleted_at is null", ...conditions].join(" and "),
    bindings: { ...Object.fromEntries(given), ...(found ? { found } : {}) },
    found,
  }
}
