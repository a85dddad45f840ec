import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CustomerDuplicate } from "../../contracts/customer-merge"
import type { ShopCustomerSummary } from "../../contracts/admin-customer"
import { duplicateReasons, type CustomerFacts } from "../../domain/customer/duplicates"
import { CUSTOMER_SUMMARY } from "./list-customers"
import { nationalNumber } from "./phone"
import { presentCustomer, type CustomerRow } from "./present-customer"
import { readCustomerSummary } from "./read-customer"
import { contains, fold } from "./search-patterns"

const MAX_CANDIDATES = 50
const MAX_PATTERNS = 20

const DEVICES = `
select customer_id, array_agg(distinct lower(number)) as numbers
from (
  select customer_id, unnest(array[imei, serial]) as number from customer_device
  where customer_id = any(?::text[]) and deleted_at is null
  union all
  select customer_id, unnest(array[state->>'imei', state->>'serial']) from repair
  where customer_id = any(?::text[]) and deleted_at is null
) known where number is not null group by customer_id`

const devicesOf = async (
  knex: Knex,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await knex.raw<{ rows: { customer_id: string; numbers: string[] }[] }>(DEVICES, [
    [...ids],
    [...ids],
  ])
  return new Map(rows.map(({ customer_id, numbers }) => [customer_id, numbers]))
}

const factsOf = (
  customer: ShopCustomerSummary,
  devices: ReadonlyMap<string, string[]>
): CustomerFacts => {
  const { first_name, last_name, email, phone, other_contacts } = customer
  const own = { name: [first_name, last_name].filter(Boolean).join(" "), email, phone }
  const contacts = [own, ...other_contacts]
  const known = (values: (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null && value !== ""))] as string[]
  return {
    emails: known(contacts.map((contact) => contact.email?.toLowerCase() ?? null)),
    phones: known(contacts.map((contact) => contact.phone && nationalNumber(contact.phone))),
    names: known(contacts.map(({ name }) => fold(name))),
    devices: devices.get(customer.id) ?? [],
  }
}

/**
 * Customers who may be the same person, each with the reasons, the newest first.
 *
 * @throws ApiError 404 `customer_not_found`
 */
export const findDuplicates = async (knex: Knex, id: string): Promise<CustomerDuplicate[]> => {
  const customer = await readCustomerSummary(knex, id)
  const facts = factsOf(customer, await devicesOf(knex, [id]))
  const patterns = [...facts.emails, ...facts.phones, ...facts.devices]
    .slice(0, MAX_PATTERNS)
    .map(contains)
  if (patterns.length === 0) return []
  const candidates = `select customer_id from customer_search
    where (${patterns.map(() => "search_text like ?").join(" or ")}) and customer_id <> ?
    order by created_at desc limit ${MAX_CANDIDATES}`
  const { rows } = await knex.raw<{ rows: CustomerRow[] }>(
    CUSTOMER_SUMMARY.replace("%IDS%", () => candidates),
    [...patterns, id]
  )
  const devices = await devicesOf(
    knex,
    rows.map((row) => row.id)
  )
  return rows
    .map(presentCustomer)
    .map((other) => ({
      customer: other,
      reasons: duplicateReasons(facts, factsOf(other, devices)),
    }))
    .filter(({ reasons }) => reasons.length > 0)
}
