import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Notes about customers. */
export class Migration20261120196000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "customer_note" ("id" text not null, "customer_id" text not null, "body" text not null, "author_id" text not null, "author_name" text not null, "edited_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_note_pkey" primary key ("id"));`
    )
    this.addSql(
      `create index if not exists "IDX_customer_note_deleted_at" on "customer_note" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_customer_note_customer_id_created_at" on "customer_note" ("customer_id", "created_at") where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_note" cascade;`)
  }
}
