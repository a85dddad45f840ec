import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Batch edits by their idempotency key, and the views of the queue that people keep. */
export class Migration20261120193100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "repair_batch" ("id" text not null, "idempotency_key" text not null, "request_hash" text not null, "staff_id" text not null, "answer" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_batch_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_repair_batch_idempotency_key_unique" on "repair_batch" ("idempotency_key") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "queue_view" ("id" text not null, "staff_id" text not null, "name" text not null, "layout" text not null, "sort" text not null, "filters" jsonb not null, "is_default" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "queue_view_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_queue_view_staff_id_name_unique" on "queue_view" ("staff_id", "name") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_queue_view_staff_id_unique" on "queue_view" ("staff_id") where is_default and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "queue_view" cascade;`)
    this.addSql(`drop table if exists "repair_batch" cascade;`)
  }
}
