import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Service categories as rows, and what a repair type has to say beside price and time. */
export class Migration20261120161500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "service_category" ("id" text not null, "names" jsonb not null, "descriptions" jsonb not null, "position" integer not null, "content_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_category_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_service_category_deleted_at" on "service_category" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `alter table if exists "repair_type" add column if not exists "requires" jsonb not null default '{}';`
    )
    this.addSql(
      `alter table if exists "repair_type" add column if not exists "checklists" jsonb not null default '{"before": [], "after": []}';`
    )
    this.addSql(
      `alter table if exists "repair_type" add column if not exists "diagnosed_first" boolean not null default false;`
    )
    this.addSql(
      `alter table if exists "repair_type" add column if not exists "source" text check ("source" in ('catalogue', 'owner')) not null default 'owner';`
    )
    this.addSql(`update "repair_type" set "source" = 'catalogue' where "content_hash" is not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "repair_type" drop column if exists "source";`)
    this.addSql(`alter table if exists "repair_type" drop column if exists "diagnosed_first";`)
    this.addSql(`alter table if exists "repair_type" drop column if exists "checklists";`)
    this.addSql(`alter table if exists "repair_type" drop column if exists "requires";`)
    this.addSql(`drop table if exists "service_category" cascade;`)
  }
}
