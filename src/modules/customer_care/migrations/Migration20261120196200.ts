import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Merges of customers; of one duplicate at most one is not undone. */
export class Migration20261120196200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "customer_merge" ("id" text not null, "kept_id" text not null, "duplicate_id" text not null, "moved" jsonb not null, "merged_by" text not null, "merged_by_name" text not null, "undone_at" timestamptz null, "undone_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_merge_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_customer_merge_deleted_at" on "customer_merge" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_customer_merge_kept_id_created_at" on "customer_merge" ("kept_id", "created_at") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_customer_merge_duplicate_id_unique" on "customer_merge" ("duplicate_id") where undone_at is null and deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_customer_device_customer_id" on "customer_device" ("customer_id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_customer_device_customer_id";`)
    this.addSql(`drop table if exists "customer_merge" cascade;`)
  }
}
