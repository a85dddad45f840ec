import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ids that `select` finds for the rows a statement wrote, before and after. */
const touched = (select: (rows: string) => string): string => `
        if tg_op = 'INSERT' then ids := array(${select("fresh")});
        elsif tg_op = 'DELETE' then ids := array(${select("stale")});
        else ids := array(${select("(table fresh except all table stale) as written")}
          union ${select("(table stale except all table fresh) as written")});
        end if;`

const onStatement = (table: string, select: (rows: string) => string): string =>
  `create or replace function offer_price_on_${table}() returns trigger
      language plpgsql as $$
      declare ids text[];
      begin${touched(select)}
        perform offer_price_refresh(ids);
        return null;
      end $$;`

/** `live` is a condition on one of the tables: its index holds the rows that are not deleted. */
const functions = (live: (table: string) => string): string[] => [
  onStatement(
    "price",
    (rows) => `select o.variant_id
          from (select distinct price_set_id from ${rows} where price_list_id is null) as w
          join product_variant_price_set l on l.price_set_id = w.price_set_id${live("l")}
          join repair_offer o on o.variant_id = l.variant_id${live("o")}`
  ),
  onStatement(
    "product_variant_price_set",
    (rows) => `select o.variant_id
          from (select distinct variant_id as id from ${rows}) as w
          join repair_offer o on o.variant_id = w.id${live("o")}`
  ),
  `create or replace function offer_price_on_product_variant() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          perform offer_price_refresh(array(
            select o.variant_id from stale s join repair_offer o on o.variant_id = s.id${live("o")}));
        else
          perform offer_price_refresh(array(
            select o.variant_id from fresh f join stale s on s.id = f.id
            join repair_offer o on o.variant_id = f.id${live("o")}
            where f.deleted_at is distinct from s.deleted_at));
        end if;
        return null;
      end $$;`,
]

/**
 * What is deleted has no kept price any more, since its own deletion took it away: the triggers need
 * not look for it, and find the rest by index in place of reading every offer for one price.
 */
export class Migration20261120181000 extends Migration {
  override async up(): Promise<void> {
    for (const sql of functions((table) => ` and ${table}.deleted_at is null`)) this.addSql(sql)
  }

  override async down(): Promise<void> {
    for (const sql of functions(() => "")) this.addSql(sql)
  }
}
