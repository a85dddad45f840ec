import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { preparedQuery } from "../prepared-query"
import {
  planForgivingSearch,
  planSearch,
  searchBindings,
  searchHits,
  type SearchPlan,
} from "./device-search"

const HITS = `with ${searchHits(1)}
select h.id from hits h
join device_model d on d.id = h.id and d.deleted_at is null
order by h.matched desc, h.score + 0.15 * (d.release_year - 2015) - 0.12 * length(d.name) desc,
  d.name, d.id`

/**
 * The ids of all models that a search finds as the storefront's does, retired ones too, the best
 * first; through typing errors when nothing has the words as they are.
 */
export async function searchDeviceIds(knex: Knex, q: string): Promise<string[]> {
  const plan = planSearch(q)
  if (!plan) return []
  const find = async (wanted: SearchPlan): Promise<string[]> => {
    const rows = await preparedQuery<{ id: string }>(
      knex,
      "admin_search_devices",
      HITS,
      searchBindings(wanted)
    )
    return rows.map(({ id }) => id)
  }
  const exact = await find(plan)
  return exact.length ? exact : find(await planForgivingSearch(knex, plan))
}
