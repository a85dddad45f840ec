import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * An erasure may take personal data out of the events of the one repair that its transaction names
 * (ADR 0020). All that orders and chains the events stays out of reach.
 */
export class Migration20261120196400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function repair_event_is_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and current_setting('revivatech.erased_repair', true) = old.repair_id
          and to_jsonb(new) - '{body,note,actor_name,updated_at}'::text[]
            = to_jsonb(old) - '{body,note,actor_name,updated_at}'::text[] then
          return new;
        end if;
        raise exception 'repair_event rows are never changed';
      end $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`
      create or replace function repair_event_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'repair_event rows are never changed';
      end $$;`)
  }
}
