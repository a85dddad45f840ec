import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261120160851 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "price_rule_set" drop constraint if exists "price_rule_set_version_unique";`
    )
    this.addSql(
      `alter table if exists "price_change" drop constraint if exists "price_change_undoes_unique";`
    )
    this.addSql(
      `alter table if exists "price_change" drop constraint if exists "price_change_idempotency_key_unique";`
    )
    this.addSql(
      `create table if not exists "price_change" ("id" text not null, "kind" text check ("kind" in ('apply', 'undo')) not null, "idempotency_key" text not null, "request_hash" text not null, "from_version" integer not null, "to_version" integer not null, "note" text null, "actor" jsonb not null, "changed_prices" integer not null, "rows" jsonb not null, "undoes" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "price_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_price_change_idempotency_key_unique" ON "price_change" ("idempotency_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_price_change_undoes_unique" ON "price_change" ("undoes") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_price_change_deleted_at" ON "price_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "price_rule_set" ("id" text not null, "version" integer not null, "rules" jsonb not null, "hash" text not null, "source" text check ("source" in ('catalogue', 'owner')) not null, "note" text null, "created_by" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "price_rule_set_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_price_rule_set_version_unique" ON "price_rule_set" ("version") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_price_rule_set_deleted_at" ON "price_rule_set" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(`alter table if exists "quote" add column if not exists "inputs" jsonb null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "price_change" cascade;`)

    this.addSql(`drop table if exists "price_rule_set" cascade;`)

    this.addSql(`alter table if exists "quote" drop column if exists "inputs";`)
  }
}
