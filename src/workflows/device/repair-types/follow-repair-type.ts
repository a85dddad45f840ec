import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const PROMISES = `
update repair_offer o set
  warranty_months = t.warranty_months,
  duration_minutes = case when o.price_source = 'owner' then o.duration_minutes
    else coalesce((t.labour_minutes->>d.kind)::int, o.duration_minutes) end,
  updated_at = now()
from repair_type t, device_model d
where t.id = ? and o.repair_type_id = t.id and d.id = o.device_model_id and o.deleted_at is null
  and (o.warranty_months <> t.warranty_months or (o.price_source <> 'owner'
    and o.duration_minutes <> coalesce((t.labour_minutes->>d.kind)::int, o.duration_minutes)))`

/**
 * Gives the offers of a service its warranty and bench time; a bench time that the owner set for an
 * offer stays, and so do all prices.
 */
export async function followPromises(trx: Knex.Transaction, code: string): Promise<void> {
  await trx.raw(PROMISES, [code])
}

const WITHDRAW = `
with gone as (
  update repair_offer o set deleted_at = now(), updated_at = now()
  from repair_type t, device_model d
  where t.id = ? and o.repair_type_id = t.id and d.id = o.device_model_id and o.deleted_at is null
    and not (jsonb_exists(t.kinds, d.kind) and jsonb_exists(t.part_grades, o.part_grade))
  returning o.variant_id
)
update product_variant set deleted_at = now(), updated_at = now()
where id in (select variant_id from gone)`

/** Takes away the offers of device kinds and part grades that a service does not come in any more. */
export async function withdrawOffers(trx: Knex.Transaction, code: string): Promise<void> {
  await trx.raw(WITHDRAW, [code])
}

const VARIANTS = `
update product_variant v
set title = :after || substr(v.title, length(:before) + 1), updated_at = now()
from repair_offer o
where o.repair_type_id = :code and v.id = o.variant_id and starts_with(v.title, :before)`

const PARTS = `
update inventory_item i
set title = replace(i.title, ': ' || :before, ': ' || :after), updated_at = now()
from part p where p.repair_type = :code and i.id = p.inventory_item_id`

const OPTION_VALUES = `
update product_option_value v set value = :after, updated_at = now()
from product_option o
where o.id = v.option_id and o.title = 'Repair' and not o.is_exclusive and o.deleted_at is null
  and v.value = :before and v.deleted_at is null
  and not exists (select 1 from product_option_value x
    where x.option_id = o.id and x.value = :after and x.deleted_at is null)`

/** Gives Medusa's variants, parts and option value a service's new name in English. */
export async function followName(
  trx: Knex.Transaction,
  names: { code: string; before: string; after: string }
): Promise<void> {
  for (const sql of [VARIANTS, PARTS, OPTION_VALUES]) await trx.raw(sql, names)
}
