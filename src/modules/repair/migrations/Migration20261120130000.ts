import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the data model cannot say: numbers, the search index, and rows that must never change. */
export class Migration20261120130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(`create sequence if not exists repair_number_seq;`)
    this.addSql(
      `create index if not exists "IDX_repair_search_text" on "repair" using gin (search_text gin_trgm_ops);`
    )
    this.addSql(`
      create or replace function repair_event_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'repair_event rows are never changed';
      end $$;`)
    this.addSql(`drop trigger if exists repair_event_append_only on "repair_event";`)
    this.addSql(`
      create trigger repair_event_append_only before update or delete on "repair_event"
      for each row execute function repair_event_is_append_only();`)
    this.addSql(`
      create or replace function repair_quote_content_is_fixed() returns trigger language plpgsql as $$
      begin
        if (new.repair_id, new.version, new.hash, new.currency_code, new.lines, new.subtotal_minor,
            new.tax_minor, new.total_minor, new.vat_rate_bp, new.valid_until)
           is distinct from
           (old.repair_id, old.version, old.hash, old.currency_code, old.lines, old.subtotal_minor,
            old.tax_minor, old.total_minor, old.vat_rate_bp, old.valid_until) then
          raise exception 'the content of a quote version never changes';
        end if;
        return new;
      end $$;`)
    this.addSql(`drop trigger if exists repair_quote_fixed_content on "repair_quote";`)
    this.addSql(`
      create trigger repair_quote_fixed_content before update on "repair_quote"
      for each row execute function repair_quote_content_is_fixed();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists repair_quote_fixed_content on "repair_quote";`)
    this.addSql(`drop function if exists repair_quote_content_is_fixed();`)
    this.addSql(`drop trigger if exists repair_event_append_only on "repair_event";`)
    this.addSql(`drop function if exists repair_event_is_append_only();`)
    this.addSql(`drop index if exists "IDX_repair_search_text";`)
    this.addSql(`drop sequence if exists repair_number_seq;`)
  }
}
