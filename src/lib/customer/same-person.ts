import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const SAME_PERSON = `
with recursive person(id) as (
  select ?::text
  union
  select m.duplicate_id from customer_merge m join person p on p.id = m.kept_id
  where m.undone_at is null and m.deleted_at is null
)
select id from person`

/** A customer's id and those of all customers that were merged into it. */
export const samePerson = async (knex: Knex, customer_id: string): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(SAME_PERSON, [customer_id])
  return rows.map(({ id }) => id)
}
