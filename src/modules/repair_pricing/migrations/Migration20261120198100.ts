import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A new version of the rules may change what a diagnosis costs, which the catalogue's pages show. */
export class Migration20261120198100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create or replace function price_rules_changed() returns trigger
      language plpgsql as $$
      begin
        perform pg_notify('revivatech', json_build_object('kind', 'catalogue', 'slugs', 'all')::text);
        return null;
      end $$;`)
    this.addSql(`create or replace trigger price_rules_changed after insert or update or delete
      on price_rule_set for each row execute function price_rules_changed();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists price_rules_changed on price_rule_set;`)
    this.addSql(`drop function if exists price_rules_changed();`)
  }
}
