import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who changed what in the catalogue. */
export class Migration20261120163000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "catalogue_change" ("id" text not null, "actor" jsonb not null, "action" text not null, "entity" text not null, "entity_id" text not null, "before" jsonb not null, "after" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalogue_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_change_deleted_at" on "catalogue_change" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_catalogue_change_entity_entity_id_created_at" on "catalogue_change" ("entity", "entity_id", "created_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalogue_change" cascade;`)
  }
}
