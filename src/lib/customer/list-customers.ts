import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListShopCustomersQuery, ShopCustomerSummary } from "../../contracts/admin-customer"
import { readCursor, writeCursor } from "../keyset"
import { presentCustomer, type CustomerRow } from "./present-customer"
import { searchPatterns } from "./search-patterns"

export interface CustomerPage {
  customers: ShopCustomerSummary[]
  next_cursor: string | null
}

/** What a customer is told apart by; completed by where the ids `s.customer_id` come from. */
export const CUSTOMER_SUMMARY = `
select c.id, c.first_name, c.last_name, c.company_name, c.email, c.phone, c.has_account,
  c.created_at, (extract(epoch from c.created_at) * 1000000)::bigint::text as place, of_repairs.*
from (%IDS%) s
join customer c on c.id = s.customer_id and c.deleted_at is null
cross join lateral (
  select count(*)::int as repair_count, (count(*) filter (where r.is_open))::int as open_repair_count,
    coalesce(jsonb_agg(distinct jsonb_build_object('email', r.email, 'phone', r.phone,
      'name', trim(r.first_name || ' ' || r.last_name))), '[]'::jsonb) as contacts,
    (array_agg(jsonb_build_object('id', r.id, 'number', r.number, 'device_name', r.device_name,
      'created_at', r.created_at) order by r.created_at desc))[1] as last_repair
  from repair r where r.customer_id = c.id and r.deleted_at is null
) of_repairs
order by c.created_at desc, c.id desc`

/**
 * One page of the customers that a query finds, the newest first; all of them without one. People
 * who share an e-mail address or a phone number are customers of their own.
 *
 * @throws ApiError 400 `invalid_query`
 */
export const listCustomers = async (
  knex: Knex,
  { q, cursor, limit }: ListShopCustomersQuery
): Promise<CustomerPage> => {
  const values: unknown[] = []
  const conditions = (q ? searchPatterns(q) : []).map((patterns) => {
    values.push(...patterns)
    return `(${patterns.map(() => "search_text like ?").join(" or ")})`
  })
  if (cursor) {
    const { at, id } = readCursor(cursor)
    values.push(at, id)
    conditions.push(
      "(created_at, customer_id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)"
    )
  }
  const ids = `select customer_id from customer_search
    ${conditions.length ? `where ${conditions.join(" and ")}` : ""}
    order by created_at desc, customer_id desc limit ?`
  const { rows } = await knex.raw<{ rows: CustomerRow[] }>(
    CUSTOMER_SUMMARY.replace("%IDS%", () => ids),
    [...values, limit + 1] as string[]
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    customers: shown.map(presentCustomer),
    next_cursor: rows.length > limit && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}
