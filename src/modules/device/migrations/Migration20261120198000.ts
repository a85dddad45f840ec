import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const ROWS = {
  insert: { referencing: "new table as fresh", rows: "fresh" },
  update: {
    referencing: "old table as stale new table as fresh",
    rows: "(table fresh union all table stale) as written",
  },
  delete: { referencing: "old table as stale", rows: "stale" },
} as const

/** A trigger function by statement: each event runs the query that `select` makes for its rows. */
const byEvent = (name: string, select: (rows: string) => string): string => `
      create or replace function ${name}() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'INSERT' then perform catalogue_changed(array(${select(ROWS.insert.rows)}));
        elsif tg_op = 'DELETE' then perform catalogue_changed(array(${select(ROWS.delete.rows)}));
        else perform catalogue_changed(array(${select(ROWS.update.rows)}));
        end if;
        return null;
      end $$;`

const EVENTS = ["insert", "update", "delete"] as const
const BY_STATEMENT = ["device_card", "offer_price"] as const
const WHOLE = ["repair_type", "service_category"] as const

/** What a page shows of an offer beside its price. */
const SHOWN =
  "id, device_model_id, part_grade, duration_minutes, warranty_months, lead_days, price_source"

/**
 * Whoever keeps pages of the catalogue hears, when the transaction commits, which devices changed: the
 * slugs of a few, or that it may be any. A hint, on the channel of src/lib/outbox.ts.
 */
export class Migration20261120198000 extends Migration {
  override async up(): Promise<void> {
    // a notification holds 8000 bytes; equal ones of one transaction are sent once
    this.addSql(`create or replace function catalogue_changed(slugs text[]) returns void
      language plpgsql as $$
      declare message text := json_build_object('kind', 'catalogue', 'slugs', slugs);
      begin
        if cardinality(slugs) = 0 then return; end if;
        if cardinality(slugs) > 50 or octet_length(message) > 7500 then
          message := json_build_object('kind', 'catalogue', 'slugs', 'all');
        end if;
        perform pg_notify('revivatech', message);
      end $$;`)
    this.addSql(`create or replace function catalogue_changed_anywhere() returns trigger
      language plpgsql as $$
      begin
        perform pg_notify('revivatech', json_build_object('kind', 'catalogue', 'slugs', 'all')::text);
        return null;
      end $$;`)

    this.addSql(
      byEvent(
        "catalogue_changed_by_device_card",
        (rows) => `select distinct slug from ${rows} order by slug limit 51`
      )
    )
    this.addSql(
      byEvent(
        "catalogue_changed_by_offer_price",
        // models first, since how many rows there are is not known when the statement is planned
        (rows) => `select c.slug from (select distinct device_model_id from ${rows}) as w
          join device_card c on c.device_model_id = w.device_model_id order by c.slug limit 51`
      )
    )
    for (const table of BY_STATEMENT)
      for (const event of EVENTS)
        this.addSql(`create or replace trigger catalogue_changed_${event} after ${event} on ${table}
          referencing ${ROWS[event].referencing}
          for each statement execute function catalogue_changed_by_${table}();`)

    // an offer that comes or goes has a price that does, too
    this.addSql(`create or replace function catalogue_changed_by_repair_offer() returns trigger
      language plpgsql as $$
      begin
        perform catalogue_changed(array(
          select c.slug from (select distinct device_model_id from (
            select ${SHOWN} from fresh except select ${SHOWN} from stale) as changed) as w
          join device_card c on c.device_model_id = w.device_model_id order by c.slug limit 51));
        return null;
      end $$;`)
    this.addSql(`create or replace trigger catalogue_changed_update after update on repair_offer
      referencing old table as stale new table as fresh
      for each statement execute function catalogue_changed_by_repair_offer();`)

    for (const table of WHOLE)
      this.addSql(`create or replace trigger catalogue_changed_any after insert or update or delete
        on ${table} for each row execute function catalogue_changed_anywhere();`)

    // Campaigns are Medusa's tables, which a new database may get later: the shop's set-up calls this
    // again.
    this.addSql(`create or replace function catalogue_changed_attach() returns void
      language plpgsql as $$
      begin
        if to_regclass('price') is null or to_regclass('price_list') is null or exists (
          select 1 from pg_trigger where tgname = 'catalogue_changed_campaign')
        then return; end if;
        create trigger catalogue_changed_campaign after insert or update or delete
          on price_list for each row execute function catalogue_changed_anywhere();
        create trigger catalogue_changed_in_campaign after insert or update on price
          for each row when (new.price_list_id is not null)
          execute function catalogue_changed_anywhere();
        create trigger catalogue_changed_out_of_campaign after delete on price
          for each row when (old.price_list_id is not null)
          execute function catalogue_changed_anywhere();
      end $$;`)
    this.addSql(`select catalogue_changed_attach();`)
  }

  override async down(): Promise<void> {
    for (const table of BY_STATEMENT)
      for (const event of EVENTS)
        this.addSql(`drop trigger if exists catalogue_changed_${event} on ${table};`)
    this.addSql(`drop trigger if exists catalogue_changed_update on repair_offer;`)
    for (const table of WHOLE)
      this.addSql(`drop trigger if exists catalogue_changed_any on ${table};`)
    for (const name of ["in_campaign", "out_of_campaign"])
      this.addSql(`drop trigger if exists catalogue_changed_${name} on price;`)
    this.addSql(`drop trigger if exists catalogue_changed_campaign on price_list;`)
    for (const name of [
      "attach",
      "by_device_card",
      "by_offer_price",
      "by_repair_offer",
      "anywhere",
    ])
      this.addSql(`drop function if exists catalogue_changed_${name}();`)
    this.addSql(`drop function if exists catalogue_changed(text[]);`)
  }
}
