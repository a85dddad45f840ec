import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who was erased, and which orders keep an invoice's address until when. */
export class Migration20261120196500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "customer_erasure" ("id" text not null, "customer_id" text not null, "erased_by" text not null, "erased_by_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_erasure_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_customer_erasure_deleted_at" on "customer_erasure" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_customer_erasure_customer_id_unique" on "customer_erasure" ("customer_id") where deleted_at is null;`
    )
    this.addSql(
      `create table if not exists "retained_order" ("id" text not null, "order_id" text not null, "until" timestamptz not null, "law" text not null, "erased_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "retained_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_retained_order_deleted_at" on "retained_order" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_retained_order_order_id_unique" on "retained_order" ("order_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_retained_order_until" on "retained_order" ("until") where erased_at is null and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_erasure" cascade;`)
    this.addSql(`drop table if exists "retained_order" cascade;`)
  }
}
