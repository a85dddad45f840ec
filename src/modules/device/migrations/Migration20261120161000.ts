import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Models belong to the catalogue or to the owner, a price may be a confirmed rule's, and what is
 * searched is in a table of its own.
 */
export class Migration20261120161000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "device_model" drop column if exists "search_text";`)
    this.addSql(
      `alter table if exists "device_model" add column if not exists "source" text check ("source" in ('catalogue', 'owner')) not null default 'owner';`
    )
    this.addSql(
      `update "device_model" set "source" = 'catalogue' where "content_hash" is not null;`
    )
    this.addSql(
      `alter table if exists "repair_offer" drop constraint if exists "repair_offer_price_source_check";`
    )
    this.addSql(
      `alter table if exists "repair_offer" add constraint "repair_offer_price_source_check" check ("price_source" in ('suggested', 'rule', 'owner'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "device_model" add column if not exists "search_text" text not null default '';`
    )
    this.addSql(`update "repair_offer" set "price_source" = 'owner' where "price_source" = 'rule';`)
    this.addSql(
      `alter table if exists "repair_offer" drop constraint if exists "repair_offer_price_source_check";`
    )
    this.addSql(
      `alter table if exists "repair_offer" add constraint "repair_offer_price_source_check" check ("price_source" in ('suggested', 'owner'));`
    )
    this.addSql(`alter table if exists "device_model" drop column if exists "source";`)
  }
}
