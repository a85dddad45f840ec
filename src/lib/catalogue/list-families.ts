import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeviceFamily, ListDeviceFamiliesQuery } from "../../contracts/catalogue"
import { preparedQuery } from "../prepared-query"

const FAMILIES = `
select d.family as name, d.kind, count(*)::int as device_count,
  min(d.release_year) as from_year, max(d.release_year) as to_year
from device_model d join brand b on b.id = d.brand_id and b.deleted_at is null
where b.slug = $1 and ($2::text is null or d.kind = $2) and d.family is not null
  and d.deleted_at is null and d.retired_at is null
group by d.family, d.kind
order by to_year desc, device_count desc, name, d.kind`

/** The families of a brand that have a live device model, the newest first; none of an unknown brand. */
export const listFamilies = (
  knex: Knex,
  { brand, kind = null }: { brand: string; kind?: ListDeviceFamiliesQuery["kind"] | null }
): Promise<DeviceFamily[]> =>
  preparedQuery<DeviceFamily>(knex, "device_families", FAMILIES, [brand, kind])
