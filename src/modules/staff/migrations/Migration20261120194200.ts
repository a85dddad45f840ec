import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Shared devices, and PINs by which persons change places on them. */
export class Migration20261120194200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "staff_member" add column if not exists "pin_hash" text null, add column if not exists "pin_set_at" timestamptz null, add column if not exists "pin_failures" integer not null default 0, add column if not exists "pin_locked_until" timestamptz null;`
    )
    this.addSql(
      `create table if not exists "shared_device" ("id" text not null, "name" text not null, "secret_hash" text not null, "registered_by" text not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shared_device_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "pin_session" ("id" text not null, "staff_member_id" text not null, "shared_device_id" text not null, "last_seen_at" timestamptz not null default now(), "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pin_session_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_pin_session_device" on "pin_session" ("shared_device_id") where ended_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "pin_session";`)
    this.addSql(`drop table if exists "shared_device";`)
    this.addSql(
      `alter table "staff_member" drop column if exists "pin_hash", drop column if exists "pin_set_at", drop column if exists "pin_failures", drop column if exists "pin_locked_until";`
    )
  }
}
