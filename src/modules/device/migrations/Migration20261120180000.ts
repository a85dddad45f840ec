import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The body of `offer_price_refresh`, as it was, or with whether an offer mends anything. */
const refresh = (kept: { column: string; value: string } | null): string => {
  const column = kept ? `, ${kept.column}` : ""
  const value = kept ? `, ${kept.value}` : ""
  const change = kept ? `, ${kept.column} = excluded.${kept.column}` : ""
  const known = kept ? `, known.${kept.column}` : ""
  const excluded = kept ? `, excluded.${kept.column}` : ""
  return `create or replace function offer_price_refresh(variant_ids text[]) returns void
      language plpgsql as $$
      begin
        if cardinality(variant_ids) = 0 then return; end if;
        perform 1 from repair_offer where variant_id = any(variant_ids) and deleted_at is null
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
        insert into offer_price as known
            (variant_id, currency_code, device_model_id, price_set_id, amount${column})
          select o.variant_id, p.currency_code, o.device_model_id, l.price_set_id, p.amount${value}
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
              amount = excluded.amount${change}
            where (known.device_model_id, known.price_set_id, known.amount${known})
              is distinct from
              (excluded.device_model_id, excluded.price_set_id, excluded.amount${excluded});
      end $$;`
}

/** A change of one of these columns of a repair type changes what is kept of its offers. */
const onRepairType = (columns: string): string => {
  const of = (row: string) =>
    columns
      .split(", ")
      .map((column) => `${row}.${column}`)
      .join(", ")
  return `create or replace function offer_price_on_repair_type() returns trigger
      language plpgsql as $$
      begin
        perform offer_price_refresh(array(
          select o.variant_id from fresh f join stale s on s.id = f.id
          join repair_offer o on o.repair_type_id = f.id
          where (${of("f")}) is distinct from (${of("s")})));
        return null;
      end $$;`
}

/** An index that answers what the cheapest repair of a model costs, and finds all its prices. */
const cheapest = (columns: string): string =>
  `create index if not exists "IDX_offer_price_cheapest" on offer_price (${columns});`

/** What the cheapest repair of a model costs is no question of what finding its fault costs. */
export class Migration20261120180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "repair_type" add column if not exists "is_diagnosis" boolean not null default false;`
    )
    this.addSql(
      `alter table offer_price add column if not exists is_diagnosis boolean not null default false;`
    )
    this.addSql(refresh({ column: "is_diagnosis", value: "t.is_diagnosis" }))
    this.addSql(onRepairType("deleted_at, is_diagnosis"))
    this.addSql(`drop index if exists "IDX_offer_price_cheapest";`)
    this.addSql(cheapest("device_model_id, currency_code, is_diagnosis, amount"))
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_offer_price_cheapest";`)
    this.addSql(cheapest("device_model_id, currency_code, amount"))
    this.addSql(onRepairType("deleted_at"))
    this.addSql(refresh(null))
    this.addSql(`alter table offer_price drop column if exists is_diagnosis;`)
    this.addSql(`alter table if exists "repair_type" drop column if exists "is_diagnosis";`)
  }
}
