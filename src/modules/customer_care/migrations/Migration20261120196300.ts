import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Who exported a customer's data, and when. */
export class Migration20261120196300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "customer_export" ("id" text not null, "customer_id" text not null, "format" text check ("format" in ('json', 'html')) not null, "exported_by" text not null, "exported_by_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_export_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_customer_export_deleted_at" on "customer_export" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_customer_export_customer_id_created_at" on "customer_export" ("customer_id", "created_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_export" cascade;`)
  }
}
