import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120125210 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "booking" drop constraint if exists "booking_order_id_unique";`
    )
    this.addSql(
      `alter table if exists "booking" drop constraint if exists "booking_quote_id_unique";`
    )
    this.addSql(
      `alter table if exists "booking" drop constraint if exists "booking_idempotency_key_unique";`
    )
    this.addSql(
      `create table if not exists "booking" ("id" text not null, "idempotency_key" text not null, "request_hash" text not null, "status" text check ("status" in ('awaiting_payment', 'confirmed', 'lapsed')) not null, "quote_id" text not null, "order_id" text not null, "repair_id" text not null, "repair_number" text not null, "tracking_link_id" text not null, "deposit_collection_id" text null, "balance_collection_id" text not null, "currency_code" text not null, "deposit_minor" integer not null, "expires_at" timestamptz null, "confirmed_at" timestamptz null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "booking_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_booking_deleted_at" ON "booking" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_idempotency_key_unique" ON "booking" ("idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_quote_id_unique" ON "booking" ("quote_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_order_id_unique" ON "booking" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_booking_expires_at" ON "booking" ("expires_at") WHERE status = 'awaiting_payment' AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "booking" cascade;`)
  }
}
