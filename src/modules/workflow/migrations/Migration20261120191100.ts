import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120191100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "repair_task" ("id" text not null, "repair_id" text not null, "title" text not null, "done_at" timestamptz null, "done_by" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_task_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_task_repair_id" ON "repair_task" ("repair_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_task_deleted_at" ON "repair_task" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `create table if not exists "repair_tag" ("id" text not null, "repair_id" text not null, "tag" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "repair_tag_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_repair_tag_repair_id_tag_unique" ON "repair_tag" ("repair_id", "tag") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_repair_tag_deleted_at" ON "repair_tag" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "repair_task" cascade;`)
    this.addSql(`drop table if exists "repair_tag" cascade;`)
  }
}
