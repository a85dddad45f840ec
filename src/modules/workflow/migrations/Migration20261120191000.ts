import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120191000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "workflow_version" ("id" text not null, "version" integer not null, "document" jsonb not null, "hash" text not null, "note" text null, "created_by" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "workflow_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_workflow_version_version_unique" ON "workflow_version" ("version") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_workflow_version_deleted_at" ON "workflow_version" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `create table if not exists "workflow_activation" ("id" text not null, "sequence" integer not null, "workflow_id" text not null, "activated_by" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "workflow_activation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_workflow_activation_sequence_unique" ON "workflow_activation" ("sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_workflow_activation_deleted_at" ON "workflow_activation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "workflow_activation" cascade;`)
    this.addSql(`drop table if exists "workflow_version" cascade;`)
  }
}
