import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which statements of which table can change what an offer costs. */
const WATCHED = {
  price: ["insert", "update", "delete"],
  product_variant_price_set: ["insert", "update", "delete"],
  product_variant: ["update", "delete"],
  repair_offer: ["insert", "update", "delete"],
  repair_type: ["update"],
} as const

const ROWS = {
  insert: "new table as fresh",
  update: "old table as stale new table as fresh",
  delete: "old table as stale",
} as const

const TRIGGERS = Object.entries(WATCHED).flatMap(([table, events]) =>
  events.map((event) => ({ table, event }))
)

const attachments = TRIGGERS.map(
  ({ table, event }) => `
        create or replace trigger offer_price_${event} after ${event} on ${table}
          referencing ${ROWS[event]} for each statement execute function offer_price_on_${table}();`
).join("")

/** The ids that \`select\` finds for the rows a statement wrote, before and after. */
const touched = (select: (rows: string) => string): string => `
        if tg_op = 'INSERT' then ids := array(${select("fresh")});
        elsif tg_op = 'DELETE' then ids := array(${select("stale")});
        else ids := array(${select("(table fresh except all table stale) as written")}
          union ${select("(table stale except all table fresh) as written")});
        end if;`

/**
 * The ordinary price of every offer on sale, in each currency, beside its model: what the cheapest
 * repair of a model costs is then one step in an index. Kept by triggers on Medusa's own tables, so
 * that whoever writes a price keeps it, in the same transaction.
 */
export class Migration20261120165500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists offer_price (
      variant_id text not null, currency_code text not null, device_model_id text not null,
      price_set_id text not null, amount numeric not null,
      constraint offer_price_pkey primary key (variant_id, currency_code));`)
    this.addSql(
      `create index if not exists "IDX_offer_price_cheapest" on offer_price (device_model_id, currency_code, amount);`
    )

    // Who changes prices of an offer waits for whoever else does, and then sees what they wrote.
    this.addSql(`create or replace function offer_price_refresh(variant_ids text[]) returns void
      language plpgsql as $$
      begin
        if cardinality(variant_ids) = 0 then return; end if;
        perform 1 from repair_offer where variant_id = any(variant_ids)
          order by id for no key update;
        delete from offer_price g where g.variant_id = any(variant_ids) and not exists (
          select 1 from repair_offer o
          join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
          join product_variant v on v.id = o.variant_id and v.deleted_at is null
          join product_variant_price_set l on l.variant_id = o.variant_id and l.deleted_at is null
          join price p on p.price_set_id = l.price_set_id and p.currency_code = g.currency_code
            and p.deleted_at is null and p.price_list_id is null and p.rules_count = 0
            and p.min_quantity is null and p.max_quantity is null
          where o.variant_id = g.variant_id and o.deleted_at is null
          offset 0);
        insert into offer_price as known (variant_id, currency_code, device_model_id, price_set_id, amount)
          select o.variant_id, p.currency_code, o.device_model_id, l.price_set_id, p.amount
          from (select distinct unnest(variant_ids) as id) w
          join repair_offer o on o.variant_id = w.id and o.deleted_at is null
          join repair_type t on t.id = o.repair_type_id and t.deleted_at is null
          join product_variant v on v.id = w.id and v.deleted_at is null
          join product_variant_price_set l on l.variant_id = w.id and l.deleted_at is null
          cross join lateral (
            select distinct on (currency_code) currency_code, amount from price
            where price_set_id = l.price_set_id and deleted_at is null and price_list_id is null
              and rules_count = 0 and min_quantity is null and max_quantity is null
            order by currency_code, created_at, id
          ) p
          on conflict (variant_id, currency_code) do update
            set device_model_id = excluded.device_model_id, price_set_id = excluded.price_set_id,
              amount = excluded.amount
            where (known.device_model_id, known.price_set_id, known.amount)
              is distinct from (excluded.device_model_id, excluded.price_set_id, excluded.amount);
      end $$;`)

    const onStatement = (table: string, select: (rows: string) => string) =>
      this.addSql(`create or replace function offer_price_on_${table}() returns trigger
      language plpgsql as $$
      declare ids text[];
      begin${touched(select)}
        perform offer_price_refresh(ids);
        return null;
      end $$;`)
    onStatement(
      "price",
      (rows) => `select o.variant_id
          from (select distinct price_set_id from ${rows} where price_list_id is null) as w
          join product_variant_price_set l on l.price_set_id = w.price_set_id
          join repair_offer o on o.variant_id = l.variant_id`
    )
    const byVariant = (column: string) => (rows: string) => `select o.variant_id
          from (select distinct ${column} as id from ${rows}) as w
          join repair_offer o on o.variant_id = w.id`
    onStatement("product_variant_price_set", byVariant("variant_id"))
    onStatement("repair_offer", (rows) => `select variant_id from ${rows}`)
    // of the many columns of these, one says whether the offer is on sale
    this.addSql(`create or replace function offer_price_on_product_variant() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          perform offer_price_refresh(array(
            select o.variant_id from stale s join repair_offer o on o.variant_id = s.id));
        else
          perform offer_price_refresh(array(
            select o.variant_id from fresh f join stale s on s.id = f.id
            join repair_offer o on o.variant_id = f.id
            where f.deleted_at is distinct from s.deleted_at));
        end if;
        return null;
      end $$;`)
    this.addSql(`create or replace function offer_price_on_repair_type() returns trigger
      language plpgsql as $$
      begin
        perform offer_price_refresh(array(
          select o.variant_id from fresh f join stale s on s.id = f.id
          join repair_offer o on o.repair_type_id = f.id
          where f.deleted_at is distinct from s.deleted_at));
        return null;
      end $$;`)

    // In a new database Medusa makes the tables of links after the migrations of modules, so the shop's
    // set-up calls this again. True when it was this call that attached the triggers.
    this.addSql(`create or replace function offer_price_attach() returns boolean
      language plpgsql as $$
      begin
        if to_regclass('product_variant_price_set') is null or to_regclass('price') is null
          or to_regclass('product_variant') is null
          or (select count(*) from pg_trigger where tgname like 'offer\\_price\\_%') = ${TRIGGERS.length}
        then return false; end if;${attachments}
        delete from offer_price;
        perform offer_price_refresh(array(select variant_id from repair_offer));
        return true;
      end $$;`)
    this.addSql(`select offer_price_attach();`)
  }

  override async down(): Promise<void> {
    for (const { table, event } of TRIGGERS)
      this.addSql(`drop trigger if exists offer_price_${event} on ${table};`)
    for (const table of Object.keys(WATCHED))
      this.addSql(`drop function if exists offer_price_on_${table}();`)
    this.addSql(`drop function if exists offer_price_attach();`)
    this.addSql(`drop function if exists offer_price_refresh(text[]);`)
    this.addSql(`drop table if exists offer_price;`)
  }
}
