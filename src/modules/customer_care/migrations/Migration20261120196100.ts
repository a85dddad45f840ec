import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The tables that a customer is found by, with the columns that decide it. */
const WATCHED = [
  {
    table: "customer",
    id: "id",
    columns: "first_name last_name company_name email phone deleted_at".split(" "),
  },
  {
    table: "repair",
    id: "customer_id",
    columns:
      "number customer_id first_name last_name email phone deleted_at state->>'serial' state->>'imei'".split(
        " "
      ),
  },
]

const of = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `${row}.${column}`).join(", ")

/**
 * What a customer is found by, in one text a customer: names, e-mail addresses and phone numbers of
 * the customer and of all its repairs, repair numbers, serial numbers and IMEIs. Triggers on
 * `customer` and `repair` keep it in the transaction that writes the original.
 */
export class Migration20261120196100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(`create table if not exists customer_search (
      customer_id text not null, created_at timestamptz not null, search_text text not null,
      constraint customer_search_pkey primary key (customer_id));`)
    this.addSql(
      `create index if not exists "IDX_customer_search_text" on customer_search using gin (search_text gin_trgm_ops);`
    )
    this.addSql(
      `create index if not exists "IDX_customer_search_created_at" on customer_search (created_at desc, customer_id desc);`
    )
    this.addSql(
      `create index if not exists "IDX_repair_customer_id" on repair (customer_id) where customer_id is not null;`
    )

    // as foldSearchText of src/lib/customer/search-words.ts
    this.addSql(`create or replace function customer_search_fold(value text) returns text
      language sql immutable parallel safe as $$
        select lower(regexp_replace(normalize(value, NFD), '[\\u0300-\\u036f]', '', 'g'))
      $$;`)

    this.addSql(`create or replace function customer_search_refresh(ids text[]) returns void
      language plpgsql as $$
      begin
        delete from customer_search s where s.customer_id = any(ids) and not exists (
          select 1 from customer c where c.id = s.customer_id and c.deleted_at is null);
        insert into customer_search (customer_id, created_at, search_text)
        select c.id, c.created_at, coalesce((
          select string_agg(distinct customer_search_fold(part), ' ')
          from (
            select unnest(array[c.first_name, c.last_name, c.company_name, c.email, c.phone,
              regexp_replace(c.phone, '\\D', '', 'g')]) as part
            union all
            select unnest(array[r.number, regexp_replace(r.number, '\\D', '', 'g'), r.first_name,
              r.last_name, r.email, r.phone, regexp_replace(r.phone, '\\D', '', 'g'),
              r.state->>'serial', r.state->>'imei'])
            from repair r where r.customer_id = c.id and r.deleted_at is null
          ) as found where part <> ''), '')
        from customer c where c.id = any(ids) and c.deleted_at is null
        on conflict (customer_id) do update
          set search_text = excluded.search_text, created_at = excluded.created_at
          where (customer_search.search_text, customer_search.created_at)
            is distinct from (excluded.search_text, excluded.created_at);
      end $$;`)

    for (const { table, id, columns } of WATCHED) {
      this.addSql(`create or replace function customer_search_on_${table}_rows() returns trigger
        language plpgsql as $$
        begin
          perform customer_search_refresh(array(
            select distinct ${id} from fresh where ${id} is not null));
          return null;
        end $$;`)
      this.addSql(`create or replace function customer_search_on_${table}() returns trigger
        language plpgsql as $$
        begin
          perform customer_search_refresh(array_remove(array[old.${id}, new.${id}], null));
          return null;
        end $$;`)
      for (const event of ["insert", "update", "delete"])
        this.addSql(`drop trigger if exists customer_search_${event} on ${table};`)
      this.addSql(`create trigger customer_search_insert after insert on ${table}
        referencing new table as fresh
        for each statement execute function customer_search_on_${table}_rows();`)
      this.addSql(`create trigger customer_search_delete after delete on ${table}
        for each row execute function customer_search_on_${table}();`)
      this.addSql(`create trigger customer_search_update after update on ${table} for each row
        when ((${of("old", columns)}) is distinct from (${of("new", columns)}))
        execute function customer_search_on_${table}();`)
    }
    this.addSql(
      `select customer_search_refresh(array(select id from customer where deleted_at is null));`
    )
  }

  override async down(): Promise<void> {
    for (const { table } of WATCHED) {
      for (const event of ["insert", "update", "delete"])
        this.addSql(`drop trigger if exists customer_search_${event} on ${table};`)
      this.addSql(`drop function if exists customer_search_on_${table}_rows();`)
      this.addSql(`drop function if exists customer_search_on_${table}();`)
    }
    this.addSql(`drop function if exists customer_search_refresh(text[]);`)
    this.addSql(`drop function if exists customer_search_fold(text);`)
    this.addSql(`drop index if exists "IDX_repair_customer_id";`)
    this.addSql(`drop table if exists customer_search;`)
  }
}
