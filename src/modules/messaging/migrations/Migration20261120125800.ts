import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120125800 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "outbox_entry" ("id" text not null, "topic" text not null, "dedupe_key" text not null, "payload" jsonb not null, "status" text check ("status" in ('pending', 'processing', 'done', 'dead')) not null default 'pending', "attempts" integer not null default 0, "available_at" timestamptz not null default now(), "last_error" text null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "outbox_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_outbox_entry_dedupe_key_unique" on "outbox_entry" ("dedupe_key");`
    )
    this.addSql(
      `create index if not exists "IDX_outbox_entry_due" on "outbox_entry" ("available_at", "id") where status in ('pending', 'processing');`
    )
    this.addSql(
      `create table if not exists "message" ("id" text not null, "key" text not null, "template" text not null, "channel" text check ("channel" in ('email')) not null default 'email', "locale" text not null, "recipient" text not null, "subject" text not null, "data" jsonb not null, "repair_id" text null, "order_id" text null, "status" text check ("status" in ('queued', 'sending', 'sent', 'failed')) not null default 'queued', "delivered_by" text check ("delivered_by" in ('smtp', 'mailbox')) null, "message_id_header" text null, "attempts" integer not null default 0, "locked_until" timestamptz null, "last_error" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "message_pkey" primary key ("id"));`
    )
    this.addSql(`create unique index if not exists "IDX_message_key_unique" on "message" ("key");`)
    this.addSql(
      `create index if not exists "IDX_message_created_at" on "message" ("created_at", "id");`
    )
    this.addSql(
      `create index if not exists "IDX_message_repair_id" on "message" ("repair_id") where repair_id is not null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "message";`)
    this.addSql(`drop table if exists "outbox_entry";`)
  }
}
